import type { VaultView } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { VaultDatabase } from '../database/vault-database';
import { CollectingCampaigns } from '../facts/collecting-campaign';
import { HandoverBatches } from './handover-batches';
import { ReadLog } from './read-log';

/** What stands on the keeper's page: counts, no name. */
@Injectable()
export class KeeperQueries {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly batches: HandoverBatches,
    private readonly log: ReadLog,
    private readonly campaigns: CollectingCampaigns,
  ) {}

  async view(): Promise<VaultView> {
    const { configured } = this.vault;
    const campaign = await this.campaigns.current();
    const nothing = { entries: 0, envelopePrinted: false, letters: 0, keepers: 0, bodies: [] };
    if (!configured || campaign === null) return { configured, campaign: null, ...nothing };
    const { id, slug, title, eraseOn, phase } = campaign;
    const [count] = await this.vault.rows<{ count: number }>(
      'select count(*)::int as count from vault.entry where campaign_id = $1',
      [id],
    );
    const keepers = await this.database.row<{ count: number }>(
      `select count(*)::int as count from staff where 'vault-keeper' = any(bundles) and active`,
    );
    return {
      configured,
      campaign: { slug, title, eraseOn },
      entries: count?.count ?? 0,
      keepers: keepers?.count ?? 0,
      envelopePrinted: await this.log.printedInPhase(id, phase),
      letters: await this.batches.count(id),
      bodies: await this.campaigns.bodies(id),
    };
  }
}
