import type { BookingState, MarketZone, SellerKind, Tariff } from '@dabei/domain';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { asUuids } from './pitch-lock';

/** A booking with what the policy asks about its seller. */
export interface BookingFacts {
  id: string;
  version: number;
  marketId: string;
  sellerId: string;
  state: BookingState;
  zone: MarketZone;
  withChild: boolean;
  guardianComes: boolean;
  reduced: boolean;
  pitchesWanted: number;
  tablesHired: number;
  vehicleCm: number | null;
  goods: string[];
  onTheSpot: boolean;
  tariff: Tariff | null;
  priceCents: number;
  pitchesBefore: string[];
  kind: SellerKind;
  resident: boolean;
  licenceSeenOn: string | null;
  hasAddress: boolean;
}

/** The booking with this id; 404 where there is none. */
export async function bookingFacts(em: EntityManager, id: string): Promise<BookingFacts> {
  const booking = (await factsOfBookings(em, [id])).get(id);
  if (booking === undefined) throw notFound();
  return booking;
}

/** The same for many, by their ids. */
export async function factsOfBookings(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BookingFacts>> {
  const rows = await rowsIn<BookingFacts>(
    em,
    `select b.id, b.version, b.market_id as "marketId", b.seller_id as "sellerId", b.state, b.zone,
       b.with_child as "withChild", b.guardian_comes as "guardianComes", b.reduced,
       b.pitches_wanted as "pitchesWanted", b.tables_hired as "tablesHired", b.vehicle_cm as "vehicleCm", b.goods,
       b.on_the_spot as "onTheSpot", b.tariff, b.price_cents as "priceCents", b.pitches_before::text[] as "pitchesBefore",
       s.kind, s.resident, s.licence_seen_on::text as "licenceSeenOn",
       s.email_key is not null or exists (select 1 from guardian g
         where g.household_id = s.household_id and g.email is not null) as "hasAddress"
     from pitch_booking b join seller s on s.id = b.seller_id where b.id = any(?::uuid[])`,
    [asUuids(ids)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
