import type { DrawTicket } from '@dabei/contracts';
import type { NumberNotation } from '@dabei/domain';
import type { FrozenLine } from '@dabei/server/lots';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface StoredMarketDraw {
  commitment: string;
  frozen: FrozenLine;
  sealed: string;
  keyId: string;
  source: string;
  notation: NumberNotation;
  drawnOn: string;
  sealedAt: Date;
  number: string | null;
}

/** The seal of a market's draw; null: nothing is sealed yet. */
export async function storedDraw(
  em: EntityManager,
  marketId: string,
): Promise<StoredMarketDraw | null> {
  const [row] = await rowsIn<StoredMarketDraw>(
    em,
    `select commitment, frozen, encode(sealed, 'hex') as sealed, key_id as "keyId", source, notation,
       drawn_on::text as "drawnOn", sealed_at as "sealedAt", number
     from market_draw where market_id = ?`,
    [marketId],
  );
  return row ?? null;
}

/** The random name under which a booking or a number is in the draw of its market, for nobody but its seller. */
export async function ticketOf(
  em: EntityManager,
  of: { bookingId: string } | { numberId: string },
): Promise<DrawTicket | null> {
  const [column, id] =
    'bookingId' in of ? ['booking_id', of.bookingId] : ['number_id', of.numberId];
  const [row] = await rowsIn<DrawTicket>(
    em,
    `select l.nonce as ticket, l.lot, jsonb_array_length(d.frozen -> 'parties') as of, d.source,
       d.drawn_on::text as "drawnOn"
     from market_lot l join market_draw d on d.market_id = l.market_id where l.${column} = ?`,
    [id],
  );
  return row ?? null;
}
