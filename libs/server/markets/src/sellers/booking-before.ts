import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** How many stand in the line before this booking; null: it stands in no line. */
export async function peopleBefore(em: EntityManager, bookingId: string): Promise<number | null> {
  const [row] = await rowsIn<{ before: number }>(
    em,
    `select (select count(*)::int from pitch_booking o where o.market_id = b.market_id
        and o.state in ('waiting', 'queued') and o.rank < b.rank) as before
     from pitch_booking b where b.id = ? and b.state in ('waiting', 'queued') and b.rank is not null`,
    [bookingId],
  );
  return row?.before ?? null;
}
