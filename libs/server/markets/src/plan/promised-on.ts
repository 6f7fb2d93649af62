import { priceOf, sumCents, type PricedBooking, type Tariff } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { tariffOf, type Market } from '../facts/market';

/** What somebody who stands on the plan was told of price and time. */
export interface Promised {
  /** Of other pitches, at the prices it was promised; in cents, the deposit with it. */
  priceOn: (pitches: PricedBooking['pitches']) => number;
  setUpAt: string | null;
}

interface Row extends Omit<PricedBooking, 'pitches'> {
  id: string;
  tariff: Tariff | null;
  setUpAt: string | null;
}

/** By booking, in the order they were made. */
export async function promisedOn(
  em: EntityManager,
  market: Market,
): Promise<ReadonlyMap<string, Promised>> {
  const rows = await rowsIn<Row>(
    em,
    `select id, zone, tables_hired as "tablesHired", vehicle_cm as "vehicleCm", reduced,
       on_the_spot as "onTheSpot", tariff, to_char(set_up_at, 'HH24:MI') as "setUpAt"
     from pitch_booking where market_id = ? and state in ('offered', 'confirmed', 'arrived')
     order by created_at, id`,
    [market.id],
  );
  const today = await tariffOf(em, market);
  return new Map(
    rows.map(({ id, tariff, setUpAt, ...booking }) => [
      id,
      {
        setUpAt,
        priceOn: (pitches) =>
          sumCents(priceOf({ ...booking, pitches }, tariff ?? today).map(({ cents }) => cents)),
      },
    ]),
  );
}
