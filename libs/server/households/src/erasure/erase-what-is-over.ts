import { CONFIG, Clock, RunsEvery, type Config, type ScheduledWork } from '@dabei/server/platform';
import { Inject } from '@nestjs/common';
import { EraseCampaigns } from './erase-campaigns';
import { EraseHouseholdsLeft } from './erase-households-left';
import { EraseRows } from './erase-rows';
import { ForgetAccounts } from './forget-accounts';

/** Gone when over (product rule 11): nobody has to remember to run it. */
@RunsEvery('erase-what-is-over', 3600)
export class EraseWhatIsOver implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly clock: Clock,
    private readonly rows: EraseRows,
    private readonly campaigns: EraseCampaigns,
    private readonly households: EraseHouseholdsLeft,
    private readonly accounts: ForgetAccounts,
  ) {}

  async run(): Promise<number> {
    const rows = await this.rows.run(await this.clock.now());
    const registrations = await this.campaigns.run(this.config.townZone);
    const households = await this.households.run();
    return rows + registrations + households + (await this.accounts.sweep());
  }
}
