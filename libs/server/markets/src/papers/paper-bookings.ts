import type { BookingState, GoodsKind, MarketZone, SellerKind } from '@dabei/domain';
import { rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { tellingPerson, type TellingRow } from '../sellers/seller-person';

/** A booking as lists on paper need it. */
export interface PaperBooking {
  id: string;
  state: BookingState;
  kind: SellerKind;
  zone: MarketZone;
  /** Of its pitches, in order; empty while it waits. */
  numbers: string[];
  street: string;
  wanted: number;
  setUpAt: string | null;
  tablesHired: number;
  goods: GoodsKind[];
  licenceSeenOn: string | null;
  /** null: a protected family stands on no paper with its name, and can be called by the office only. */
  name: string | null;
  phone: string | null;
  address: string | null;
  /** What its payer still owes at this market, and on which bill. */
  billId: string | null;
  openCents: number;
}

interface Row extends TellingRow, Omit<PaperBooking, 'name' | 'phone' | 'address'> {
  householdAddress: string | null;
  isProtected: boolean;
}

/** Nobody has more bookings at one market; a list that is longer is cut. */
const MOST = 3000;

const paperRows = `select b.id, b.state, s.kind, b.zone, b.pitches_wanted as wanted, b.tables_hired as "tablesHired", b.goods,
    s.licence_seen_on::text as "licenceSeenOn", to_char(b.set_up_at, 'HH24:MI') as "setUpAt",
    coalesce(at.numbers, '{}') as numbers, coalesce(at.street, '') as street,
    encode(s.sealed, 'hex') as sealed, s.key_id as "keyId", concat_ws(' ', g.first_name, g.last_name) as guardian,
    g.phone as "guardianPhone",
    nullif(concat_ws(', ', h.street, nullif(concat_ws(' ', h.postcode, h.town), '')), '') as "householdAddress",
    coalesce(h.protected, false) as "isProtected", bill.id as "billId",
    greatest(coalesce(sums.open_cents, 0), 0)::int as "openCents"
  from pitch_booking b join seller s on s.id = b.seller_id
    left join household h on h.id = s.household_id
    left join lateral (select * from guardian where household_id = s.household_id order by id limit 1) g on true
    left join lateral (
      select array_agg(p.number order by length(p.number), p.number) as numbers, min(p.street) as street
      from pitch_taken t join pitch p on p.id = t.pitch_id where t.booking_id = b.id
    ) at on true
    left join lateral (
      select o.bill_id as id from bill_position o
      where o.subject_type = 'pitch-booking' and o.subject_id = b.id order by o.id desc limit 1
    ) bill on true
    left join bill_sums sums on sums.bill_id = bill.id
  where b.market_id = ? and b.state in ('confirmed', 'arrived', 'held', 'offered', 'waiting')
  order by b.state = 'waiting', b.rank nulls first, length(at.numbers[1]), at.numbers[1], b.created_at, b.id
  limit ${String(MOST)}`;

/** Everybody who has a pitch, is kept one or waits; by street and number, then the line in its order. */
export async function paperBookings(
  em: EntityManager,
  sealer: Sealer,
  marketId: string,
): Promise<PaperBooking[]> {
  const rows = await rowsIn<Row>(em, paperRows, [marketId]);
  return rows.map((row) => openedBooking(sealer, row));
}

/** A positive list: what is not named here does not get on paper. */
function openedBooking(sealer: Sealer, row: Row): PaperBooking {
  const { id, state, kind, zone, numbers, street, wanted, setUpAt, tablesHired, goods } = row;
  const { licenceSeenOn, billId, openCents } = row;
  return {
    ...{ id, state, kind, zone, numbers, street, wanted, setUpAt, tablesHired, goods },
    ...{ licenceSeenOn, billId, openCents },
    ...personOf(sealer, row),
  };
}

function personOf(sealer: Sealer, row: Row): Pick<PaperBooking, 'name' | 'phone' | 'address'> {
  if (row.isProtected) return { name: null, phone: null, address: null };
  const { name, phone } = tellingPerson(sealer, row);
  return { name, phone, address: row.householdAddress };
}
