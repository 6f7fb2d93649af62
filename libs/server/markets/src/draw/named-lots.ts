import type { MarketDrawView } from '@dabei/contracts';
import { hasSellerNumbers } from '@dabei/domain';
import { rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { hiddenParties } from '../bookings/hidden-parties';
import { neededCommission } from '../commission/commission-facts';
import { numberRows } from '../commission/number-rows';
import type { Market } from '../facts/market';
import { openedRow, storedRows } from '../sellers/seller-rows';

interface Who {
  name: string | null;
  numbers: string[];
  waits: boolean;
}

/** The lots with names and what each of them got, for the office; a protected family is its lot, nothing else. */
export async function namedLots(
  em: EntityManager,
  sealer: Sealer,
  market: Market,
): Promise<MarketDrawView['lots']> {
  const lots = await rowsIn<{ id: string; nonce: string; lot: number }>(
    em,
    `select coalesce(booking_id, number_id) as id, nonce, lot from market_lot
     where market_id = ? and lot is not null order by lot, 1`,
    [market.id],
  );
  if (lots.length === 0) return [];
  const who = await (hasSellerNumbers(market.kind) ? sellersWith : sellersAt)(em, sealer, market);
  const hidden = await hiddenParties(em, market.id);
  return lots.map((one) => ({
    ...one,
    ...(who.get(one.id) ?? { name: '', numbers: [], waits: false }),
    ...(hidden.has(one.id) ? { name: null } : {}),
  }));
}

async function sellersAt(
  em: EntityManager,
  sealer: Sealer,
  market: Market,
): Promise<Map<string, Who>> {
  const rows = await storedRows(em, market.id, 'all');
  return new Map(
    rows.map((row) => {
      const { name, numbers, state } = openedRow(sealer, row, null);
      return [row.id, { name, numbers, waits: state === 'waiting' }];
    }),
  );
}

async function sellersWith(
  em: EntityManager,
  sealer: Sealer,
  market: Market,
): Promise<Map<string, Who>> {
  const facts = await neededCommission(em, { id: market.id });
  // the times to hand in are not looked at
  const rows = await numberRows(em, sealer, facts, 'UTC');
  return new Map(
    rows.map(({ id, name, number, state }) => {
      const has = number !== null && state !== 'cancelled' && state !== 'expired';
      return [id, { name, numbers: has ? [String(number)] : [], waits: state === 'waiting' }];
    }),
  );
}
