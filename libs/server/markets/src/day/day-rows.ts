import type { DayBooking, DayWaiting } from '@dabei/contracts';
import { balanceOf, journalKinds, type BookingState, type JournalKind } from '@dabei/domain';
import { rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { tellingPerson, type TellingRow } from '../sellers/seller-person';

/** A booking as the database has it: who it is stays sealed, or stands with the family. */
export interface DayRow
  extends
    TellingRow,
    Omit<DayBooking, 'name' | 'phone' | 'openCents' | 'depositHeldCents' | 'canReturn'> {
  hidden: boolean;
  wanted: number;
  returnable: boolean;
  /** Sums of its bill; null: no bill. */
  sums: Partial<Record<JournalKind, number>> | null;
  billDepositCents: number;
  /** The deposit of this booking alone, and what of it was returned or kept. */
  depositCents: number;
  depositReturnedCents: number;
  depositKeptCents: number;
}

/** Nobody has more bookings at one market; a list that is longer is cut. */
const MOST = 2000;

interface Which {
  marketId: string;
  states?: readonly BookingState[];
  /** Only this one, in whatever state. */
  bookingId?: string;
}

/** Bookings with their pitches and their money, in one statement; the line in its order. */
export async function dayRows(
  em: EntityManager,
  { marketId, states, bookingId }: Which,
): Promise<DayRow[]> {
  const gone = (kind: JournalKind, reversal: JournalKind): string =>
    `(select coalesce(sum(case j.kind when '${kind}' then j.cents when '${reversal}' then -j.cents end), 0)::int
      from journal_line j where j.bill_id = p.bill_id and j.subject_id = b.id)`;
  return rowsIn<DayRow>(
    em,
    `select b.id, b.version, b.state, s.kind, b.zone, coalesce(h.protected, false) as hidden,
       encode(s.sealed, 'hex') as sealed, s.key_id as "keyId",
       concat_ws(' ', g.first_name, g.last_name) as guardian, g.phone as "guardianPhone",
       stand.ids as "pitchIds", stand.numbers, b.pitches_wanted as wanted,
       to_char(b.set_up_at, 'HH24:MI') as "setUpAt", b.arrived_at as "arrivedAt", b.on_the_spot as "onTheSpot",
       b.state = 'confirmed' and m.released_at is not null as "keptLate", b.tables_hired as "tablesHired", b.vehicle_cm as "vehicleCm",
       b.state = 'released' and cardinality(b.pitches_before) > 0
         and (select count(*) from pitch x where x.id = any(b.pitches_before)
           and not exists (select 1 from pitch_taken t where t.pitch_id = x.id)) = cardinality(b.pitches_before)
         as returnable,
       p.bill_id as "billId", sums.sums, coalesce(sums.deposit_cents, 0) as "billDepositCents",
       coalesce(p.deposit_cents, 0) as "depositCents",
       ${gone('deposit-returned', 'deposit-return-reversed')} as "depositReturnedCents",
       ${gone('deposit-kept', 'deposit-keep-reversed')} as "depositKeptCents"
     from pitch_booking b join market m on m.id = b.market_id join seller s on s.id = b.seller_id
       left join household h on h.id = s.household_id
       left join lateral (select * from guardian where household_id = s.household_id order by id limit 1) g on true
       left join lateral (select
           coalesce(array_agg(x.id::text order by length(x.number), x.number), '{}') as ids,
           coalesce(array_agg(x.number order by length(x.number), x.number), '{}') as numbers
         from pitch x where x.id in (select t.pitch_id from pitch_taken t where t.booking_id = b.id)
           or (b.state in ('released', 'cancelled') and x.id = any(b.pitches_before))) stand on true
       left join lateral (select o.bill_id, coalesce(sum(o.cents) filter (where o.kind = 'deposit'), 0)::int
           as deposit_cents from bill_position o where o.subject_type = 'pitch-booking' and o.subject_id = b.id
         group by o.bill_id order by max(o.id) desc limit 1) p on true
       left join bill_sums sums on sums.bill_id = p.bill_id
     where b.market_id = ? and b.state = any(coalesce(?::text[], array[b.state]))
       and b.id = coalesce(?::uuid, b.id)
     order by b.rank nulls first, b.created_at, b.id limit ${String(MOST)}`,
    [marketId, states === undefined ? null : `{${states.join(',')}}`, bookingId ?? null],
  );
}

/** Who it is; a protected family is a number, nothing else. */
function personOf(sealer: Sealer, row: DayRow): { name: string | null; phone: string | null } {
  if (row.hidden) return { name: null, phone: null };
  const { name, phone } = tellingPerson(sealer, row);
  return { name, phone };
}

export const dayNameOf = (sealer: Sealer, row: DayRow): string | null => personOf(sealer, row).name;

/** What of a booking's deposit is in the town's hands, in cents. */
export function heldOf(row: DayRow): number {
  const own = row.depositCents - row.depositReturnedCents - row.depositKeptCents;
  return Math.max(0, Math.min(own, billOf(row).depositHeldCents));
}

const billOf = ({ sums, billDepositCents }: DayRow) =>
  balanceOf(
    journalKinds.flatMap((kind) => ({ kind, cents: sums?.[kind] ?? 0 })),
    billDepositCents,
  );

/** Only who is missing is called. */
const called: readonly BookingState[] = ['confirmed', 'released', 'offered'];

export function dayBookingOf(sealer: Sealer, row: DayRow): DayBooking {
  const { name, phone } = personOf(sealer, row);
  const { id, version, state, kind, zone, pitchIds, numbers, setUpAt, onTheSpot, keptLate } = row;
  const { tablesHired, vehicleCm, billId, arrivedAt, returnable } = row;
  return {
    ...{ id, version, state, kind, zone, pitchIds, numbers, setUpAt, onTheSpot, keptLate },
    ...{ tablesHired, vehicleCm, billId, name },
    phone: called.includes(state) ? phone : null,
    arrivedAt: arrivedAt === null ? null : new Date(arrivedAt).toISOString(),
    canReturn: returnable,
    openCents: billOf(row).openCents,
    depositHeldCents: heldOf(row),
  };
}

export function dayWaitingOf(sealer: Sealer, row: DayRow): DayWaiting {
  const { id, version, kind, zone, wanted, vehicleCm } = row;
  return { id, version, kind, zone, wanted, vehicleCm, ...personOf(sealer, row) };
}

/** One booking for the answer to an act on it. */
export async function dayBookingWith(
  em: EntityManager,
  sealer: Sealer,
  of: { marketId: string; bookingId: string },
): Promise<DayBooking> {
  const [row] = await dayRows(em, of);
  if (row === undefined) throw new Error('a booking that was acted on is there');
  return dayBookingOf(sealer, row);
}
