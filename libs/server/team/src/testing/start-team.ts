import { Accounts, Clock, Sealer, type Config } from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import { TeamJobsModule } from '../team-jobs-module';
import { TeamModule } from '../team-module';

export type { Answer } from '@dabei/server/testing';

export interface RunningTeam extends RunningOverHttp {
  accounts: Accounts;
  clock: Clock;
  sealer: Sealer;
}

/** The context over HTTP, on a database of its own. */
export async function startTeam(overrides: Partial<Config> = {}): Promise<RunningTeam> {
  const running = await startOverHttp([TeamModule, TeamJobsModule], overrides);
  const { app } = running;
  return {
    ...running,
    accounts: app.get(Accounts),
    clock: app.get(Clock),
    sealer: app.get(Sealer),
  };
}
