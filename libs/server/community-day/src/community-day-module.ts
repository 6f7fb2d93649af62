import { Module } from '@nestjs/common';
import { dayControllers, dayProviders } from './day-parts';
import { shiftsControllers, shiftsProviders } from './shifts-parts';
import { volunteersControllers, volunteersProviders } from './volunteers-parts';

/** Community days: their settings, roles and shifts, and the volunteers who carry them. */
@Module({
  controllers: [...dayControllers, ...shiftsControllers, ...volunteersControllers],
  providers: [...dayProviders, ...shiftsProviders, ...volunteersProviders],
})
export class CommunityDayModule {}
