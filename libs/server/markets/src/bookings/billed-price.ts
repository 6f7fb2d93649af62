import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface BilledPrice {
  feeCents: number;
  depositCents: number;
}

/** What stands on the bill for a booking now, credits taken off; null: nothing ever did. */
export async function billedPrice(
  em: EntityManager,
  bookingId: string,
): Promise<BilledPrice | null> {
  const [row] = await rowsIn<BilledPrice>(
    em,
    `select coalesce(sum(cents) filter (where kind = 'fee'), 0)::int as "feeCents",
       coalesce(sum(cents) filter (where kind = 'deposit'), 0)::int as "depositCents"
     from bill_position where subject_type = 'pitch-booking' and subject_id = ? having count(*) > 0`,
    [bookingId],
  );
  return row ?? null;
}
