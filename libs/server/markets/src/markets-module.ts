import { Module } from '@nestjs/common';
import { bookingCore } from './bookings/booking-parts';
import { commissionControllers, commissionProviders } from './commission-parts';
import { dayControllers, dayProviders } from './day-parts';
import { deskControllers, deskProviders } from './desk-parts';
import { papersControllers, papersProviders } from './papers-parts';
import { planControllers, planProviders } from './plan-parts';
import { publicControllers, publicProviders } from './public-parts';
import { stormControllers, stormProviders } from './storm-parts';

/** Markets: the plan, its pitches, who stands where, the day, sellers' numbers. */
@Module({
  controllers: [
    ...commissionControllers,
    ...deskControllers,
    ...dayControllers,
    ...planControllers,
    ...papersControllers,
    ...publicControllers,
    ...stormControllers,
  ],
  providers: [
    ...commissionProviders,
    ...bookingCore,
    ...deskProviders,
    ...dayProviders,
    ...planProviders,
    ...papersProviders,
    ...publicProviders,
    ...stormProviders,
  ],
})
export class MarketsModule {}
