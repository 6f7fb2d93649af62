import type { Database, Sealer } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';

export interface VolunteerHere {
  id: string;
  /** In order of time. */
  signups: string[];
}

interface VolunteerOf {
  email?: string | null;
  language?: string;
  parentEmail?: string | null;
  proven?: boolean;
}

/** Somebody called Mia Geheimnis with a shift in the morning and one in the afternoon of Weltkindertag. */
export async function aVolunteer(
  database: Database,
  sealer: Sealer,
  {
    email = 'mia@example.org',
    language = 'de',
    parentEmail = null,
    proven = true,
  }: VolunteerOf = {},
): Promise<VolunteerHere> {
  await database.rows('truncate mail, community_day cascade');
  const [day, role, id] = [randomUUID(), randomUUID(), randomUUID()];
  await database.rows(
    `insert into community_day (id, slug, title, place, phase, held_on, opens_at, closes_at, sign_up_from,
       cancel_free_until, erase_on, created_at)
     values (?, 'weltkindertag-2027', 'Weltkindertag', 'Schlosspark', 'open', '2027-09-19', '10:00', '18:00',
       '2027-08-01', '2027-09-12', '2027-11-14', '2027-07-01')`,
    [day],
  );
  await database.rows("insert into shift_role (id, day_id, name) values (?, ?, 'Spielstation')", [
    role,
    day,
  ]);
  const parent = parentEmail === null ? null : { name: 'Alex', email: parentEmail, phone: null };
  const person = { name: 'Mia Geheimnis', email, phone: null, birthDate: '2011-03-04', parent };
  const { sealed, keyId } = sealer.seal(JSON.stringify(person));
  const [at, until] = ['2027-08-20T08:00:00Z', '2027-08-20T09:00:00Z'];
  await database.rows(
    `insert into volunteer (id, day_id, sealed, key_id, language, proven_at, hold_until, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, day, sealed, keyId, language, proven ? at : null, until, at],
  );
  const signups: string[] = [];
  for (const [from, to] of [
    ['08:00', '10:00'],
    ['13:00', '15:00'],
  ]) {
    const [shift, signup] = [randomUUID(), randomUUID()];
    const span = [`2027-09-19T${from ?? ''}:00Z`, `2027-09-19T${to ?? ''}:00Z`];
    await database.rows(
      'insert into shift (id, day_id, role_id, starts_at, ends_at, needed) values (?, ?, ?, ?, ?, 5)',
      [shift, day, role, ...span],
    );
    await database.rows(
      `insert into shift_signup (id, shift_id, volunteer_id, state, busy, created_at)
       values (?, ?, ?, ?, tstzrange(?, ?), ?)`,
      [signup, shift, id, proven ? 'taken' : 'held', ...span, at],
    );
    signups.push(signup);
  }
  return { id, signups };
}
