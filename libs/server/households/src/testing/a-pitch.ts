import type { Database } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';

interface PitchOptions {
  state?: string;
  heldOn?: string;
}

/** A household's booking at a market of its own, with a reason somebody wrote beside it; its id. */
export async function aPitchOf(
  database: Database,
  householdId: string,
  { state = 'confirmed', heldOn = '2027-09-04' }: PitchOptions = {},
): Promise<string> {
  const [market, seller, booking] = [uuidv7(), uuidv7(), uuidv7()];
  await database.rows(
    `insert into market (id, slug, kind, title, phase, place, held_on, opens_at, closes_at, set_up_from, release_at,
       allocation, opens_on, closes_on, cancel_free_until, household_max_cm, deposit_cents, erase_on, created_at)
     values (?, ?, 'flea', 'Trödelmarkt', 'open', 'Schlosspark', ?, '10:00', '16:00', '07:30', '09:30', 'choose',
       '2027-01-10', '2027-09-01', '2027-08-30', 900, 0, '2027-12-01', '2027-01-10')`,
    [market, `troedel-${market}`, heldOn],
  );
  await database.rows(
    `insert into seller (id, household_id, kind, created_at) values (?, ?, 'private', '2027-05-01')`,
    [seller, householdId],
  );
  await database.rows(
    `insert into pitch_booking (id, market_id, seller_id, state, zone, pitches_wanted, code_hash, created_at)
     values (?, ?, ?, ?, 'private', 1, ?, '2027-05-01')`,
    [booking, market, seller, state, booking],
  );
  await database.rows(
    `insert into audit_line (id, at, actor, action, subject_type, subject_id, reason)
     values (?, '2027-05-01', 'office', 'pitch-cancelled', 'pitch-booking', ?, 'Frau Ypsimarka rief an')`,
    [uuidv7(), booking],
  );
  return booking;
}
