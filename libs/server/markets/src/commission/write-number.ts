import type { NumberCircle, NumberState } from '@dabei/domain';
import { rowsIn, randomUUID } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { nextRank } from './number-room';

export interface NewNumber {
  marketId: string;
  sellerId: string;
  /** Fingerprint of the address; null: it has none. */
  sellerKey: string | null;
  circle: NumberCircle;
  state: Extract<NumberState, 'held' | 'queued' | 'confirmed' | 'waiting'>;
  number: number | null;
  holdUntil: Date | null;
  /** It is the number this seller keeps on request. */
  isKept: boolean;
  now: Date;
}

/** A new row; who stands in the line gets the next rank. The caller holds the numbers of the market. */
export async function writeNumber(
  em: EntityManager,
  { marketId, sellerId, sellerKey, circle, state, number, holdUntil, isKept, now }: NewNumber,
): Promise<string> {
  const id = randomUUID();
  const rank = number === null ? await nextRank(em, marketId) : null;
  await rowsIn(
    em,
    `insert into seller_number (id, market_id, seller_id, seller_key, number, state, circle, rank, hold_until,
       keep_number, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, marketId, sellerId, sellerKey, number, state, circle, rank, holdUntil, isKept, now],
  );
  return id;
}

export interface LiveNumber {
  id: string;
  state: NumberState;
}

/** The number, or the place in the line, that this address has at the market; null: none. */
export async function liveNumberOf(
  em: EntityManager,
  marketId: string,
  sellerKey: string,
): Promise<LiveNumber | null> {
  const [row] = await rowsIn<LiveNumber>(
    em,
    `select id, state from seller_number
     where market_id = ? and seller_key = ? and state not in ('cancelled', 'expired')`,
    [marketId, sellerKey],
  );
  return row ?? null;
}
