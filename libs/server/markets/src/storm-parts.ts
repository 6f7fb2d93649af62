import { CallOffMarket } from './storm/call-off-market';
import { EndByStorm } from './storm/end-by-storm';
import { MendStorm } from './storm/mend-storm';
import { StormController } from './storm/storm-controller';
import { StormQueries } from './storm/storm-queries';
import { TellStorm } from './storm/tell-storm';
import { TickStormCall } from './storm/tick-storm-call';

/** A market that is called off. */
export const stormControllers = [StormController];

export const stormProviders = [StormQueries, CallOffMarket, MendStorm, TickStormCall];

/** What the worker does for it. */
export const stormJobs = [EndByStorm, TellStorm];
