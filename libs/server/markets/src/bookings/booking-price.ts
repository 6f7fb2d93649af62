import {
  billTotal,
  priceOf,
  sumCents,
  type PricedBooking,
  type Tariff,
  type TariffPosition,
} from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { tariffOf, type Market } from '../facts/market';
import { asUuids } from './pitch-lock';

/** A booking with the prices it was promised; none yet: the market's of today. */
interface PromisedBooking extends PricedBooking {
  tariff?: Tariff | null;
}

export interface PricedPitches extends PromisedBooking {
  id: string;
  sellerId: string;
  numbers: string[];
}

/** What the price of a booking depends on, from the pitches it has now. */
export async function pricedBooking(em: EntityManager, bookingId: string): Promise<PricedPitches> {
  const [row] = await pricedBookings(em, [bookingId]);
  if (row === undefined) throw new Error('a booking that is priced is there');
  return row;
}

/** The same for many, in the order given. */
export function pricedBookings(
  em: EntityManager,
  bookingIds: readonly string[],
): Promise<PricedPitches[]> {
  return rowsIn<PricedPitches>(
    em,
    `select b.id, b.seller_id as "sellerId", b.zone, b.tables_hired as "tablesHired", b.vehicle_cm as "vehicleCm",
       b.reduced, b.on_the_spot as "onTheSpot", b.tariff,
       coalesce(json_agg(json_build_object('widthCm', p.width_cm, 'depthCm', p.depth_cm)
         order by p.id) filter (where p.id is not null), '[]') as pitches,
       coalesce(array_agg(p.number order by length(p.number), p.number) filter (where p.id is not null), '{}') as numbers
     from unnest(?::uuid[]) with ordinality as o (id, at) join pitch_booking b on b.id = o.id
       left join pitch_taken t on t.booking_id = b.id left join pitch p on p.id = t.pitch_id
     group by b.id, o.at order by o.at`,
    [`{${bookingIds.join(',')}}`],
  );
}

/**
 * From when somebody was told a price, it is its price: the tariff of the market may change, and its pitches may, but
 * what a metre costs it stays. Once written down it is not written again.
 */
export async function promisePrices(
  em: EntityManager,
  market: Market,
  bookingIds: readonly string[],
): Promise<void> {
  await rowsIn(
    em,
    'update pitch_booking set tariff = ?::jsonb where id = any(?::uuid[]) and tariff is null',
    [JSON.stringify(await tariffOf(em, market)), asUuids(bookingIds)],
  );
}

/** The positions of a booking as they are charged, computed again each time from the prices it was promised. */
export async function positionsFor(
  em: EntityManager,
  market: Market,
  { tariff = null, ...booking }: PromisedBooking,
): Promise<{ positions: TariffPosition[]; cents: number }> {
  const positions = priceOf(booking, tariff ?? (await tariffOf(em, market)));
  return { positions, cents: sumCents(positions.map(({ cents }) => cents)) };
}

/** What a booking will owe once it is certain. */
export async function priceToCome(
  em: EntityManager,
  market: Market,
  bookingId: string,
): Promise<{ feeCents: number; depositCents: number }> {
  const { positions } = await positionsFor(em, market, await pricedBooking(em, bookingId));
  const { feeCents, depositCents } = billTotal(positions);
  return { feeCents, depositCents };
}
