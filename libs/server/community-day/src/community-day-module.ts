import { Module } from '@nestjs/common';
import { boothsControllers, boothsProviders } from './booths-parts';
import { boothDrawControllers, boothDrawProviders } from './booth-draw-parts';
import { squareControllers, squareProviders } from './square-parts';
import { stageControllers, stageProviders } from './stage-parts';
import { boothDayControllers, boothDayProviders } from './booth-day-parts';
import { dayControllers, dayProviders } from './day-parts';
import { shiftsControllers, shiftsProviders } from './shifts-parts';
import { volunteersControllers, volunteersProviders } from './volunteers-parts';

/** Community days: their settings, roles and shifts, the volunteers who carry them, booths and the stage. */
@Module({
  controllers: [
    ...dayControllers,
    ...shiftsControllers,
    ...volunteersControllers,
    ...boothsControllers,
    ...boothDrawControllers,
    ...squareControllers,
    ...stageControllers,
    ...boothDayControllers,
  ],
  providers: [
    ...dayProviders,
    ...shiftsProviders,
    ...volunteersProviders,
    ...boothsProviders,
    ...boothDrawProviders,
    ...squareProviders,
    ...stageProviders,
    ...boothDayProviders,
  ],
})
export class CommunityDayModule {}
