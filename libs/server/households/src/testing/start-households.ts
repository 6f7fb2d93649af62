import { Sealer } from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import { HouseholdsJobsModule } from '../households-jobs-module';
import { HouseholdsModule } from '../households-module';
import { Season } from './a-season';

export type { Answer } from '@dabei/server/testing';

export interface RunningHouseholds extends RunningOverHttp {
  sealer: Sealer;
  season: Season;
}

/** The context over HTTP, on a database of its own. */
export async function startHouseholds(): Promise<RunningHouseholds> {
  const running = await startOverHttp([HouseholdsModule, HouseholdsJobsModule]);
  const { app, database } = running;
  return { ...running, sealer: app.get(Sealer), season: new Season(database) };
}
