import { rowsIn, type Outbox } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { moveNumbers } from './move-numbers';

/**
 * Gives back what was held for an hour and not confirmed, and offers nobody answered. Whoever wants a number does this
 * in its own transaction; the sweeper is second. The caller holds the numbers.
 */
export async function releaseNumbers(
  em: EntityManager,
  marketId: string,
  outbox: Outbox,
  now: Date,
): Promise<number> {
  const due = await rowsIn<{ id: string; state: string }>(
    em,
    `select id, state from seller_number where market_id = ?
       and ((state in ('held', 'queued') and hold_until <= ?) or (state = 'offered' and offer_until <= ?))`,
    [marketId, now, now],
  );
  if (due.length === 0) return 0;
  const ids = (offered: boolean): string[] =>
    due.filter(({ state }) => (state === 'offered') === offered).map(({ id }) => id);
  const expired = await moveNumbers(em, ids(false), 'expire');
  const lapsed = await moveNumbers(em, ids(true), 'lapse');
  for (const { id } of lapsed)
    outbox.add(em, 'seller-number-news', { numberId: id, what: 'lapsed', occasion: '1' }, now);
  return expired.length + lapsed.length;
}
