import { Module } from '@nestjs/common';
import { bookingCore } from './bookings/booking-parts';
import { SweepMarkets } from './bookings/sweep-markets';
import { commissionJobs } from './commission-parts';
import { dayJobs } from './day-parts';
import { publicJobs } from './public-parts';
import { stormJobs } from './storm-parts';

/** What the worker does for the markets. */
@Module({
  providers: [
    ...commissionJobs,
    ...bookingCore,
    SweepMarkets,
    ...publicJobs,
    ...dayJobs,
    ...stormJobs,
  ],
})
export class MarketsJobsModule {}
