import type { BookingState, MarketZone, PitchKind } from '@dabei/domain';
import { sealText, type Database } from '@dabei/server/platform';
import { testConfig } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';

interface MarketChanges {
  slug?: string;
  kind?: 'children-flea' | 'flea';
  phase?: string;
  allocation?: 'choose' | 'office' | 'draw';
  householdMaxCm?: number;
  depositCents?: number;
  perMetreCents?: number;
}

/** A Trödelmarkt on 8 May 2027 from 10 to 16, booked in April; sellers choose on the plan. */
export async function aMarket(database: Database, of: MarketChanges = {}): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into market (id, slug, kind, title, phase, place, held_on, opens_at, closes_at, set_up_from, release_at,
       allocation, opens_on, closes_on, cancel_free_until, household_max_cm, deposit_cents, erase_on, created_at)
     values (?, ?, ?, 'Trödelmarkt am Schloss', ?, 'Schlosspark', '2027-05-08', '10:00', '16:00', '07:30', '09:30', ?,
       '2027-04-01T07:00:00Z', '2027-05-01T16:00:00Z', '2027-04-30', ?, ?, '2027-06-30', '2027-01-10T10:00:00Z')`,
    [
      id,
      of.slug ?? 'troedel-2027',
      of.kind ?? 'flea',
      of.phase ?? 'open',
      of.allocation ?? 'choose',
      of.householdMaxCm ?? 900,
      of.depositCents ?? 0,
    ],
  );
  await database.rows('insert into plan (market_id, width_cm, depth_cm) values (?, 20000, 5000)', [
    id,
  ]);
  if (of.perMetreCents !== undefined)
    await database.rows(
      `insert into market_tariff (market_id, code, zone, cents) values (?, 'per-metre', 'private', ?)`,
      [id, of.perMetreCents],
    );
  return id;
}

interface RowOf {
  from?: number;
  street?: string;
  zone?: MarketZone;
  kind?: PitchKind;
}

/** Pitches of three metres side by side, numbered; their ids in walking order. */
export async function aRowOfPitches(
  database: Database,
  marketId: string,
  count: number,
  { from = 1, street = '', zone = 'private', kind = 'stall' }: RowOf = {},
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: randomUUID(),
    number: String(from + at),
    x: 200 + at * 300,
  }));
  await database.rows(
    `insert into pitch (id, market_id, number, kind, zone, street, x_cm, y_cm, width_cm, depth_cm)
     select (r ->> 'id')::uuid, ?, r ->> 'number', ?, ?, ?, (r ->> 'x')::int, ?, 300, 200
     from jsonb_array_elements(?::jsonb) r`,
    [marketId, kind, zone, street, 200 + from * 10, JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}

interface BookingChanges {
  state?: BookingState;
  pitchIds?: readonly string[];
  wanted?: number;
  rank?: number | null;
  holdUntil?: string | null;
  offerUntil?: string | null;
  zone?: MarketZone;
  sellerId?: string;
  acceptsFewer?: boolean | null;
}

/** A seller with an address of its own; the name is never looked for. */
export async function aSellerRow(
  database: Database,
  email: string | null = `${randomUUID()}@example.org`,
): Promise<string> {
  const id = randomUUID();
  const person = { name: 'Kim Beispiel', phone: null, email };
  const { sealed, keyId } = sealText(testConfig('').keyring, JSON.stringify(person));
  await database.rows(
    `insert into seller (id, kind, sealed, key_id, email_key, created_at)
     values (?, 'private', ?, ?, ?, '2027-04-01')`,
    [id, sealed, keyId, email === null ? null : id],
  );
  return id;
}

export async function aBooking(
  database: Database,
  marketId: string,
  of: BookingChanges = {},
): Promise<string> {
  const id = randomUUID();
  const pitchIds = of.pitchIds ?? [];
  await database.rows(
    `insert into pitch_booking (id, market_id, seller_id, state, zone, pitches_wanted, rank, hold_until, offer_until,
       accepts_fewer, code_hash, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '2027-04-01T08:00:00Z')`,
    [
      id,
      marketId,
      of.sellerId ?? (await aSellerRow(database)),
      of.state ?? 'confirmed',
      of.zone ?? 'private',
      of.wanted ?? Math.max(1, pitchIds.length),
      of.rank ?? null,
      of.holdUntil ?? null,
      of.offerUntil ?? null,
      of.acceptsFewer ?? null,
      id,
    ],
  );
  for (const pitchId of pitchIds)
    await database.rows('insert into pitch_taken (pitch_id, booking_id) values (?, ?)', [
      pitchId,
      id,
    ]);
  return id;
}

/** The state of a booking, then the numbers of its pitches. */
export async function standsOn(database: Database, bookingId: string): Promise<string> {
  const row = await database.row<{ text: string }>(
    `select concat_ws(' ', b.state, (select string_agg(p.number, ' ' order by length(p.number), p.number)
       from pitch_taken t join pitch p on p.id = t.pitch_id where t.booking_id = b.id)) as text
     from pitch_booking b where b.id = ?`,
    [bookingId],
  );
  return row?.text ?? 'gone';
}
