import type { SellerRow, SellerShow } from '@dabei/contracts';
import type { BookingState } from '@dabei/domain';
import { rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { tellingPerson, type TellingRow } from './seller-person';

const states: Record<SellerShow, readonly BookingState[]> = {
  placed: ['confirmed', 'arrived'],
  waiting: ['waiting'],
  offered: ['offered'],
  unconfirmed: ['held', 'queued'],
  ended: ['released', 'cancelled', 'expired'],
  all: ['confirmed', 'arrived', 'waiting', 'offered', 'held', 'queued', 'released', 'cancelled'],
};

/** A booking as the table has it: who it is stays sealed, or stands with the family. */
export type StoredRow = TellingRow & Omit<SellerRow, 'name' | 'phone' | 'email' | 'note'>;

/** Nobody has more bookings at one market; a list that is longer is cut. */
const MOST = 3000;

/** The bookings of a market that are shown, the line in its order, who stands somewhere by number. */
export function storedRows(
  em: EntityManager,
  marketId: string,
  show: SellerShow,
): Promise<StoredRow[]> {
  return rowsIn<StoredRow>(
    em,
    `select b.id, b.version, b.state, b.seller_id as "sellerId", s.kind, s.resident,
       s.licence_seen_on::text as "licenceSeenOn", b.zone,
       coalesce(array_agg(p.id::text order by length(p.number), p.number) filter (where p.id is not null), '{}')
         as "pitchIds",
       coalesce(array_agg(p.number order by length(p.number), p.number) filter (where p.id is not null), '{}')
         as numbers,
       b.pitches_wanted as wanted, b.tables_hired as "tablesHired", b.vehicle_cm as "vehicleCm",
       b.together_key as "togetherKey",
       case when b.state in ('waiting', 'queued') then (select count(*)::int from pitch_booking o
         where o.market_id = b.market_id and o.state in ('waiting', 'queued') and o.rank < b.rank) end as before,
       to_char(b.set_up_at, 'HH24:MI') as "setUpAt", b.offer_until as "offerUntil", b.price_cents as "priceCents",
       encode(s.sealed, 'hex') as sealed, s.key_id as "keyId", concat_ws(' ', g.first_name, g.last_name) as guardian,
       g.phone as "guardianPhone", g.email as "guardianEmail"
     from pitch_booking b join seller s on s.id = b.seller_id
       left join lateral (select * from guardian where household_id = s.household_id order by id limit 1) g on true
       left join pitch_taken t on t.booking_id = b.id left join pitch p on p.id = t.pitch_id
     where b.market_id = ? and b.state = any(?::text[])
     group by b.id, s.id, g.first_name, g.last_name, g.phone, g.email
     order by b.state in ('waiting', 'queued'), b.rank nulls first,
       min(length(p.number)), (array_agg(p.number order by length(p.number), p.number))[1], b.created_at, b.id limit ${String(MOST)}`,
    [marketId, `{${states[show].join(',')}}`],
  );
}

/** Opens who it is. */
export function openedRow(
  sealer: Sealer,
  { sealed, keyId, guardian, guardianPhone, guardianEmail, ...row }: StoredRow,
  note: SellerRow['note'],
): SellerRow {
  const person = tellingPerson(sealer, { sealed, keyId, guardian, guardianPhone, guardianEmail });
  const offerUntil = row.offerUntil === null ? null : new Date(row.offerUntil).toISOString();
  return { ...row, ...person, offerUntil, note };
}
