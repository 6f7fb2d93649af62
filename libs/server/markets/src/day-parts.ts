import { Arrive } from './day/arrive';
import { Deposits } from './day/deposits';
import { GiveOnTheSpot } from './day/give-on-the-spot';
import { MarketDayController } from './day/day-controller';
import { MarketDayQueries } from './day/market-day-queries';
import { ReleaseMissing } from './day/release-missing';
import { SpotController } from './day/spot-controller';
import { SweepMarketDay } from './day/sweep-market-day';
import { UndoDeposit } from './day/undo-deposit';
import { UndoOnTheSpot } from './day/undo-on-the-spot';

/** Market morning: who arrived, what is free again, the second round, deposits. */
export const dayControllers = [MarketDayController, SpotController];

export const dayProviders = [
  MarketDayQueries,
  Arrive,
  ReleaseMissing,
  GiveOnTheSpot,
  UndoOnTheSpot,
  Deposits,
  UndoDeposit,
];

/** What the worker does for it. */
export const dayJobs = [SweepMarketDay];
