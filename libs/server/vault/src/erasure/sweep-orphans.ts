import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';
import { VaultDatabase, vaultRows } from '../database/vault-database';
import { VaultSealer } from '../sealing/vault-sealer';

/** Names whose wish never came, or is gone: the second of the two transactions failed. Looked at after a day. */
@RunsEvery('sweep-vault-orphans', 3600)
export class SweepOrphans implements ScheduledWork {
  constructor(
    private readonly vault: VaultDatabase,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: VaultSealer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(): Promise<number> {
    if (!this.vault.configured) return 0;
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    // names of a campaign this database does not know are not its business: it may be a fresh or an older one
    const campaigns = await this.database.rows<{ id: string }>('select id from tree_campaign');
    const ids = campaigns.map(({ id }) => id);
    let gone = 0;
    for (const table of ['entry', 'hand_written'] as const)
      gone += await this.sweep(table, today, ids);
    return gone;
  }

  private async sweep(
    table: 'entry' | 'hand_written',
    today: string,
    campaignIds: readonly string[],
  ): Promise<number> {
    return this.vault.transact(async (client) => {
      const rows = await vaultRows<{ id: string; sealed: Buffer; key_id: string }>(
        client,
        `select id, sealed, key_id from vault.${table}
         where entered_on < $1::date - 1 and campaign_id = any($2) for update skip locked`,
        [today, campaignIds],
      );
      const wishOf = new Map(
        rows.map((row) => [
          row.id,
          (this.sealer.open(row.sealed, row.key_id) as { wishId: string }).wishId,
        ]),
      );
      const known = await this.database.rows<{ id: string }>(
        'select id from tree_wish where id = any(?::uuid[])',
        [`{${[...wishOf.values()].join(',')}}`],
      );
      const there = new Set(known.map(({ id }) => id));
      const orphans = [...wishOf].filter(([, wishId]) => !there.has(wishId)).map(([id]) => id);
      await client.query(`delete from vault.${table} where id = any($1)`, [orphans]);
      return orphans.length;
    });
  }
}
