import { Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { VaultDatabase } from '../database/vault-database';
import { Entries } from '../entries/entries';
import { flagTwins } from '../entries/flag-twins';
import { CollectingCampaigns } from '../facts/collecting-campaign';
import { personKey } from '../sealing/person';

/** The office withdraws wishes, too: what was marked as a second wish of a child may not be one any more. */
@RunsEvery('recheck-twins', 600)
export class RecheckTwins implements ScheduledWork {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly entries: Entries,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async run(): Promise<number> {
    const campaign = await this.campaigns.current();
    if (!this.vault.configured || campaign === null) return 0;
    const all = await this.vault.transact((client) => this.entries.ofCampaign(client, campaign.id));
    const children = new Map<string, string[]>();
    for (const { person } of all) {
      const key = personKey(person);
      children.set(key, [...(children.get(key) ?? []), person.wishId]);
    }
    const several = [...children.values()].filter((wishIds) => wishIds.length > 1);
    for (const wishIds of several)
      await this.database.transact((em) => flagTwins(em, wishIds, campaign.wishesPerChild));
    return several.length;
  }
}
