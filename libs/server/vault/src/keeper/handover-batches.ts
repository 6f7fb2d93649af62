import type { WishState } from '@dabei/domain';
import { Database, Sealer } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** What one family fetches at once, and the code it shows. */
export interface HandoverBatch {
  id: string;
  code: string;
  startsAt: string | null;
  endsAt: string | null;
}

/** What lies on the shelf or is about to: nothing that was withdrawn, given to others or fetched. */
export const toCollect: readonly WishState[] = [
  'received',
  'checked',
  'stored',
  'bought',
  'not-collected',
];

/** Not yet collected, with something to collect. */
const waiting = `from handover_batch b
  left join handover_slot s on s.id = b.slot_id
  where b.campaign_id = ? and b.collected_on is null
    and exists (select from tree_wish w where w.batch_id = b.id and w.state = any(?::text[]))`;

const states = `{${toCollect.join(',')}}`;

/** Codes for collecting are sealed by the application, names by the vault: only here they stand on one letter. */
@Injectable()
export class HandoverBatches {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async count(campaignId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `select count(*)::int as count ${waiting}`,
      [campaignId, states],
    );
    return row?.count ?? 0;
  }

  async all(campaignId: string): Promise<Map<string, HandoverBatch>> {
    const rows = await this.database.rows<{
      id: string;
      sealed: Buffer;
      key_id: string;
      starts_at: Date | null;
      ends_at: Date | null;
    }>(`select b.id, b.sealed, b.key_id, s.starts_at, s.ends_at ${waiting}`, [campaignId, states]);
    return new Map(
      rows.map(({ id, sealed, key_id, starts_at, ends_at }) => [
        id,
        {
          id,
          code: this.sealer.open(sealed, key_id),
          startsAt: starts_at === null ? null : new Date(starts_at).toISOString(),
          endsAt: ends_at === null ? null : new Date(ends_at).toISOString(),
        },
      ]),
    );
  }
}
