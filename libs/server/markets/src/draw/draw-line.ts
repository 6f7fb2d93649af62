import { hasSellerNumbers, type NumberCircle, type PitchRequest } from '@dabei/domain';
import type { FrozenParty } from '@dabei/server/lots';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Market } from '../facts/market';
import { waitingParties } from './pitch-line';

/** One party that waits to be drawn: its bookings or its number, and what may be seen of it afterwards. */
export interface LineParty {
  ids: readonly string[];
  said: Omit<FrozenParty, 'nonce'>;
}

interface DrawLine {
  /** Where the parties stand, and how a lot points at them. */
  table: 'pitch_booking' | 'seller_number';
  column: 'booking_id' | 'number_id';
  parties: LineParty[];
}

/** A vehicle with its next whole metre: an exact length would tell whose it is. Who stands where is decided by the exact one. */
const asPublished = (request: PitchRequest): PitchRequest => ({
  ...request,
  vehicleCm: request.vehicleCm === null ? null : Math.ceil(request.vehicleCm / 100) * 100,
});

/** Who waits at this market, for pitches or for seller numbers. The caller holds the line. */
export async function drawLineOf(
  em: EntityManager,
  { id, kind }: Pick<Market, 'id' | 'kind'>,
): Promise<DrawLine> {
  if (!hasSellerNumbers(kind)) {
    const parties = (await waitingParties(em, id)).map(({ requests }) => ({
      ids: requests.map(({ bookingId }) => bookingId),
      said: { requests: requests.map(asPublished) },
    }));
    return { table: 'pitch_booking', column: 'booking_id', parties };
  }
  const waiting = await rowsIn<{ id: string; circle: NumberCircle }>(
    em,
    `select id, circle from seller_number where market_id = ? and state = 'waiting' order by rank, id`,
    [id],
  );
  const parties = waiting.map((one) => ({ ids: [one.id], said: { circle: one.circle } }));
  return { table: 'seller_number', column: 'number_id', parties };
}

/** Who asked in time and may still type the code: a draw waits for them, for at most an hour. */
export async function codesOpen(
  em: EntityManager,
  { id, kind }: Pick<Market, 'id' | 'kind'>,
  now: Date,
): Promise<{ count: number; until: string | null }> {
  const [row] = await rowsIn<{ count: number; until: string | null }>(
    em,
    `select count(*)::int as count, to_json(max(hold_until))#>>'{}' as until
     from ${hasSellerNumbers(kind) ? 'seller_number' : 'pitch_booking'}
     where market_id = ? and state in ('held', 'queued') and hold_until > ?`,
    [id, now],
  );
  const { count, until } = row ?? { count: 0, until: null };
  return { count, until: until === null ? null : new Date(until).toISOString() };
}

/**
 * Who waits, waits in the order of the lots; everybody who was not in the draw stands behind, also who has not typed the
 * code yet. Answers with those who really wait.
 */
export async function lineUpByLot(
  em: EntityManager,
  marketId: string,
  { table, column }: Pick<DrawLine, 'table' | 'column'>,
): Promise<string[]> {
  const rows = await rowsIn<{ id: string; state: string }>(
    em,
    `select b.id, b.state from ${table} b left join market_lot l on l.${column} = b.id
     where b.market_id = ? and b.state in ('waiting', 'queued') order by l.lot nulls last, b.rank, b.id`,
    [marketId],
  );
  const ids = `{${rows.map(({ id }) => id).join(',')}}`;
  // two statements: two rows never have one rank
  await rowsIn(em, `update ${table} set rank = null where id = any(?::uuid[])`, [ids]);
  await rowsIn(
    em,
    `update ${table} b set rank = r.at + (select coalesce(max(o.rank), 0) from ${table} o
       where o.market_id = b.market_id)
     from unnest(?::uuid[]) with ordinality as r (id, at) where b.id = r.id`,
    [ids],
  );
  return rows.flatMap(({ id, state }) => (state === 'waiting' ? [id] : []));
}
