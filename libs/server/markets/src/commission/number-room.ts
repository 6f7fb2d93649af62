import { type NumberRoom, numberStates, keepsNumber, waitsForNumber } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommissionFacts } from './commission-facts';

/**
 * Whoever gives, takes or moves numbers of a Kleiderbörse holds this row first, as a statement of its own: counting in
 * the locking statement would see the world of its own snapshot and give a number twice.
 */
export async function lockNumbers(em: EntityManager, marketId: string): Promise<void> {
  await rowsIn(em, 'select 1 from commission_rule where market_id = ? for no key update', [
    marketId,
  ]);
}

const keeping = `{${numberStates.filter(keepsNumber).join(',')}}`;
const waiting = `{${numberStates.filter(waitsForNumber).join(',')}}`;

/** The room as it is, and how long the line is. */
export interface KnownRoom extends NumberRoom {
  waiting: number;
}

interface Row {
  taken: number[];
  waiting: number;
  kept: { number: number; sellerKey: string }[];
}

/**
 * What is known under the lock, in one look, because everybody waits meanwhile; `sellerKey` is who asks, null for
 * nobody in particular.
 */
export async function numberRoom(
  em: EntityManager,
  market: Pick<CommissionFacts, 'id' | 'numbers' | 'keptUntil'>,
  sellerKey: string | null,
  now: Date,
): Promise<KnownRoom> {
  // a seller that has its place here already, or stands in the line, is not waited for any more
  const [row] = await rowsIn<Row>(
    em,
    `select
       (select coalesce(json_agg(number), '[]') from seller_number
        where market_id = ? and state = any(?::text[]) and number is not null) as taken,
       (select count(*)::int from seller_number where market_id = ? and state = any(?::text[])) as waiting,
       (select coalesce(json_agg(json_build_object('number', k.number, 'sellerKey', k.seller_key)), '[]')
        from kept_number k
        where k.number <= ? and not exists (select 1 from seller_number n
          where n.market_id = ? and n.seller_key = k.seller_key and n.state <> 'expired')) as kept`,
    [market.id, keeping, market.id, waiting, market.numbers, market.id],
  );
  const { taken, kept, waiting: line } = row ?? { taken: [], kept: [], waiting: 0 };
  const isReserved = now < market.keptUntil;
  const own = kept.find((one) => one.sellerKey === sellerKey)?.number ?? null;
  return {
    limit: market.numbers,
    taken: new Set(taken),
    // late for its own number: still its own where it is free and nobody waits, else it would overtake
    reserved: new Set(isReserved ? kept.map(({ number }) => number) : own === null ? [] : [own]),
    someoneWaits: line > 0,
    keeps: isReserved || line === 0 ? own : null,
    waiting: line,
  };
}

/** The next rank of the line; given under the lock. */
export async function nextRank(em: EntityManager, marketId: string): Promise<number> {
  const [row] = await rowsIn<{ rank: number }>(
    em,
    'select coalesce(max(rank), 0)::int + 1 as rank from seller_number where market_id = ?',
    [marketId],
  );
  return row?.rank ?? 1;
}
