import { localDateOf } from '@dabei/domain';
import { CONFIG, Clock, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { VaultDatabase } from '../database/vault-database';

/** What is counted before it goes. */
const counted = [
  `select 'names' as what, count(*)::int as count from vault.entry where campaign_id = $1`,
  `select 'hand-written', count(*)::int from vault.hand_written where campaign_id = $1`,
  `select 'codes', count(*)::int from vault.family_code where campaign_id = $1`,
  `select 'read-' || kind, count(*)::int from vault.read_log where campaign_id = $1 group by kind`,
  `select 'act-' || act, count(*)::int from vault.body_act where campaign_id = $1 group by act`,
].join(' union all ');
const tables = [
  'entry',
  'hand_written',
  'family_code',
  'read_log',
  'body_act',
  'body_news',
] as const;

/** After the erase date no name is left, and of the log only counts (issue 5 rule 11). Idempotent. */
@Injectable()
export class EraseNames {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async erase(campaignId: string): Promise<void> {
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    await this.vault.transact(async (client) => {
      await client.query(
        `insert into vault.erased (campaign_id, what, count, erased_on)
         select $1, what, count, $2 from (${counted}) as found where count > 0
         on conflict (campaign_id, what) do update set count = vault.erased.count + excluded.count`,
        [campaignId, today],
      );
      for (const table of tables)
        await client.query(`delete from vault.${table} where campaign_id = $1`, [campaignId]);
    });
  }

  /**
   * Campaigns of which names are left although they are erased. One this database does not know stays: it may be a
   * fresh or an older one.
   */
  async leftOver(): Promise<string[]> {
    if (!this.vault.configured) return [];
    const kept = await this.vault.rows<{ id: string }>(
      `select distinct campaign_id as id from vault.entry union select campaign_id from vault.hand_written
       union select campaign_id from vault.read_log union select campaign_id from vault.family_code
       union select campaign_id from vault.body_act union select campaign_id from vault.body_news`,
    );
    const erased = await this.database.rows<{ id: string }>(
      `select id from tree_campaign where phase = 'erased' and id = any(?::uuid[])`,
      [`{${kept.map(({ id }) => id).join(',')}}`],
    );
    return erased.map(({ id }) => id);
  }
}
