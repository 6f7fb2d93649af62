import { potLine, type PotKind } from '@dabei/domain';
import { rowsIn, type Sealed, randomUUID } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

interface Line {
  campaignId: string;
  kind: PotKind;
  cents: number;
  today: string;
  wishId?: string;
  /** Who gave, sealed, with the next number of a receipt. */
  giver?: Sealed;
}

/** Writes one line of the pot; nothing ever changes one. Lock the pot first. */
export async function addPotLine(
  em: EntityManager,
  { campaignId, kind, cents, today, wishId, giver }: Line,
): Promise<{ id: string; receiptNumber: number | null }> {
  const [row] = await rowsIn<{ id: string; receiptNumber: number | null }>(
    em,
    `insert into pot_entry (id, campaign_id, kind, cents, wish_id, receipt_number, sealed, key_id, on_day)
     values (?, ?, ?, ?, ?, case when ? then
       (select coalesce(max(receipt_number), 0) + 1 from pot_entry where campaign_id = ?) end, ?, ?, ?)
     returning id, receipt_number as "receiptNumber"`,
    [
      randomUUID(),
      campaignId,
      kind,
      potLine(kind, cents).cents,
      wishId ?? null,
      giver !== undefined,
      campaignId,
      giver?.sealed ?? null,
      giver?.keyId ?? null,
      today,
    ],
  );
  if (row === undefined) throw new Error('a line of the pot was not written');
  return row;
}
