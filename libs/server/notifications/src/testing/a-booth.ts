import type { Database, Sealer } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';

/** Whose person is called Kim Geheimnis, which stands in no mail. */
const sealedPerson = (sealer: Sealer, email: string | null): [Buffer, string] => {
  const { sealed, keyId } = sealer.seal(
    JSON.stringify({ name: 'Kim Geheimnis', email, phone: null }),
  );
  return [sealed, keyId];
};

/** A Weltkindertag that nobody has applied for; its id. */
export async function aBoothDay(database: Database): Promise<string> {
  await database.rows('truncate mail, community_day cascade');
  const id = randomUUID();
  await database.rows(
    `insert into community_day (id, slug, title, place, phase, held_on, opens_at, closes_at, sign_up_from,
       cancel_free_until, erase_on, created_at)
     values (?, 'weltkindertag-2027', 'Weltkindertag', 'Schlosspark', 'open', '2027-09-19', '10:00', '18:00',
       '2027-08-01', '2027-09-12', '2027-11-14', '2027-07-01')`,
    [id],
  );
  await database.rows(
    `insert into booth_call (day_id, opens_at, closes_at, places, set_up_from, set_up_until, stage_opens, stage_closes)
     values (?, '2027-05-01', '2027-07-31', 40, '07:00', '09:30', '11:00', '17:00')`,
    [id],
  );
  return id;
}

/** Which number it has is of no interest: mails say what was told. */
async function aPlace(database: Database, dayId: string): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into booth_place (id, day_id, number, zone, x_cm, y_cm, width_cm, depth_cm)
     values (?, ?, '1', 'any', 500, 500, 300, 300)`,
    [id, dayId],
  );
  return id;
}

interface BoothOf {
  state?: string;
  email?: string | null;
  emailKey?: string;
  language?: string;
  proven?: boolean;
  officeWords?: string;
  told?: { number: string; setUpAt: string | null };
}

export async function aBooth(
  database: Database,
  sealer: Sealer,
  dayId: string,
  of: BoothOf = {},
): Promise<string> {
  const id = randomUUID();
  const at = '2027-06-01T08:00:00Z';
  const state = of.state ?? 'submitted';
  const placeId = state === 'placed' ? await aPlace(database, dayId) : null;
  const email = of.email === undefined ? 'turnverein@example.org' : of.email;
  await database.rows(
    `insert into booth (id, day_id, state, association, kind, needs, sealed, key_id, email_key, language, proven_at,
       hold_until, office_words, told, place_id, code_hash, created_at)
     values (?, ?, ?, 'Turnverein', 'activity', '{}', ?, ?, ?, ?, ?, '2027-06-02T08:00:00Z', ?, ?::jsonb, ?, ?, ?)`,
    [
      ...[id, dayId, state, ...sealedPerson(sealer, email)],
      ...[email === null ? null : (of.emailKey ?? email), of.language ?? 'de'],
      ...[of.proven === false ? null : at, of.officeWords ?? ''],
      ...[of.told === undefined ? null : JSON.stringify(of.told), placeId, id, at],
    ],
  );
  return id;
}

interface ActOf {
  boothId?: string;
  /** Of its own; without one it is told where its booth is told. */
  email?: string;
  toldAt?: string;
}

export async function anAct(
  database: Database,
  sealer: Sealer,
  dayId: string,
  { boothId, email, toldAt }: ActOf = {},
): Promise<string> {
  const id = randomUUID();
  const person = email === undefined ? [null, null] : sealedPerson(sealer, email);
  await database.rows(
    `insert into stage_act (id, day_id, title, minutes, position, booth_id, sealed, key_id, email_key, told_at_time,
       created_at)
     select ?, ?, 'Kinderchor', 20, count(*), ?, ?, ?, ?, ?, '2027-06-01T08:00:00Z' from stage_act where day_id = ?`,
    [...[id, dayId, boothId ?? null, ...person], email ?? null, toldAt ?? null, dayId],
  );
  return id;
}
