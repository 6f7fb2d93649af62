import type { Provider, Type } from '@nestjs/common';
import { BoothDayController } from './booth-day/booth-day-controller';
import { BoothDayQueries } from './booth-day/booth-day-queries';
import { BoothStormPhone } from './booth-day/booth-storm-phone';
import { EndBoothsByStorm } from './booth-day/end-booths-by-storm';
import { MoveBoothOnDay } from './booth-day/move-booth-on-day';
import { ScanBooth } from './booth-day/scan-booth';
import { TellBoothsOfStorm } from './booth-day/tell-booths-of-storm';
import { DayPapersController } from './papers/day-papers-controller';
import { PrintDayPapers } from './papers/print-day-papers';
import { PrintOwnInfoPack } from './papers/print-own-info-pack';

/** Booths on the day itself, and what is printed for it. */
export const boothDayControllers: Type[] = [BoothDayController, DayPapersController];
export const boothDayProviders: Provider[] = [
  BoothDayQueries,
  MoveBoothOnDay,
  ScanBooth,
  BoothStormPhone,
  PrintDayPapers,
  PrintOwnInfoPack,
];

/** What the worker does for them. */
export const boothDayJobs: Provider[] = [EndBoothsByStorm, TellBoothsOfStorm];
