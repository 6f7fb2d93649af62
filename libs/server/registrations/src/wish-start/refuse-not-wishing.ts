import { officeWishWindow, wishWindow, type WishDates } from '@dabei/domain';
import { DomainError, notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

interface Row {
  phase: WishDates['phase'];
  opens_at: string | null;
  closes_at: string | null;
  drawn: boolean;
}

/** Nobody is asked for names and addresses while there is nothing to wish for. The office types paper for longer. */
export async function refuseNotWishing(
  em: EntityManager,
  slug: string,
  who: 'family' | 'office',
  now: Date,
): Promise<void> {
  const [row] = await rowsIn<Row>(
    em,
    `select phase, to_json(wishes_open_at)#>>'{}' as opens_at, to_json(wishes_close_at)#>>'{}' as closes_at,
       drawn_at is not null as drawn
     from campaign where slug = ? and phase <> 'draft'`,
    [slug],
  );
  if (row === undefined) throw notFound();
  const dates = {
    phase: row.phase,
    opensAt: row.opens_at === null ? null : new Date(row.opens_at),
    closesAt: row.closes_at === null ? null : new Date(row.closes_at),
    drawn: row.drawn,
  };
  const window = who === 'family' ? wishWindow(dates, now) : officeWishWindow(dates, now);
  if (window === 'not-yet') throw new DomainError('closed', { reason: 'not-yet' });
  if (window === 'over') throw new DomainError('closed', { reason: 'wishing-is-over' });
}
