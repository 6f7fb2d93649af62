import { ReplaceStreets } from './replace-streets';
import { StreetQueries } from './street-queries';
import { StreetsController } from './streets-controller';

export const streetsControllers = [StreetsController];

/** The street list. */
export const streetsProviders = [StreetQueries, ReplaceStreets];
