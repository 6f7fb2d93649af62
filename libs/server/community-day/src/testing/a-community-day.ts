import { sealText, type Database } from '@dabei/server/platform';
import { testConfig } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import type { SignupState } from '../facts/signup-state';
import type { SealedVolunteer } from '../facts/volunteer';
import { writeSignup } from '../facts/write-signup';

export const HELD_ON = '2027-09-19';
/** A local time of the day as an instant; the town is two hours ahead in September. */
export const at = (time: string): Date => new Date(`${HELD_ON}T${time}:00+02:00`);

interface DayChanges {
  slug?: string;
  phase?: string;
  signUpFrom?: string;
  cancelFreeUntil?: string;
}

/** Weltkindertag on 19 September 2027 from 10 to 18; who helps has signed up since August. */
export async function aCommunityDay(database: Database, of: DayChanges = {}): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into community_day (id, slug, title, place, phase, held_on, opens_at, closes_at, sign_up_from,
       cancel_free_until, emergency, erase_on, created_at)
     values (?, ?, 'Weltkindertag', 'Stadtpark', ?, '2027-09-19', '10:00', '18:00', ?, ?, 'Notruf 112',
       '2027-11-14', '2027-07-01T08:00:00Z')`,
    [
      id,
      of.slug ?? 'weltkindertag-2027',
      of.phase ?? 'open',
      of.signUpFrom ?? '2027-08-01T07:00:00Z',
      of.cancelFreeUntil ?? '2027-09-12T18:00:00Z',
    ],
  );
  return id;
}

interface RoleChanges {
  name?: string;
  needsConfirmation?: boolean;
  minAge?: number;
  food?: boolean;
}

export async function aShiftRole(
  database: Database,
  dayId: string,
  of: RoleChanges = {},
): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into shift_role (id, day_id, name, needs_confirmation, min_age, food) values (?, ?, ?, ?, ?, ?)`,
    [
      id,
      dayId,
      of.name ?? 'Spielstation',
      of.needsConfirmation ?? false,
      of.minAge ?? 14,
      of.food ?? false,
    ],
  );
  return id;
}

/** A shift of a role, '10:00' to '12:00' on the day. */
export async function aStoredShift(
  database: Database,
  roleId: string,
  [from, until]: readonly [string, string],
  needed = 2,
): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into shift (id, day_id, role_id, place, starts_at, ends_at, needed)
     select ?, day_id, id, 'Wiese', ?, ?, ? from shift_role where id = ?`,
    [id, at(from), at(until), needed, roleId],
  );
  return id;
}

interface VolunteerChanges {
  person?: Partial<SealedVolunteer>;
  /** Nobody typed the code yet; until then the place is kept. */
  holdUntil?: string;
  foodUntil?: string;
  consentBy?: 'link' | 'paper';
}

/** A grown-up with an address of its own, who has typed the code. */
export async function aStoredVolunteer(
  database: Database,
  dayId: string,
  of: VolunteerChanges = {},
): Promise<string> {
  const id = randomUUID();
  const person: SealedVolunteer = {
    name: 'Kim Beispiel',
    email: `${id}@example.org`,
    phone: '0221 12345',
    birthDate: '1990-05-01',
    parent: null,
    ...of.person,
  };
  const { sealed, keyId } = sealText(testConfig('').keyring, JSON.stringify(person));
  const day = '2027-08-02T08:00:00Z';
  await database.rows(
    `insert into volunteer (id, day_id, sealed, key_id, email_key, proven_at, hold_until, food_until, consent_at,
       consent_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[id, dayId, sealed, keyId, person.email === null ? null : id],
      ...[of.holdUntil === undefined ? day : null, of.holdUntil ?? null, of.foodUntil ?? null],
      ...[of.consentBy === undefined ? null : day, of.consentBy ?? null, day],
    ],
  );
  return id;
}

/** The same at sixteen, with a parent. */
export const aYoungPerson: Partial<SealedVolunteer> = {
  birthDate: '2011-03-04',
  parent: { name: 'Alex Beispiel', email: 'alex@example.org', phone: null },
};

/** A volunteer on a shift, in any state. */
export async function aSignup(
  database: Database,
  shiftId: string,
  volunteerId: string,
  state: SignupState = 'taken',
): Promise<string> {
  const now = new Date('2027-08-02T08:00:00Z');
  const begun = state === 'held' || state === 'asked' || state === 'waiting' ? state : 'taken';
  const id = await database.transact((em) =>
    writeSignup(em, { shiftId, volunteerId, state: begun }, now),
  );
  if (state !== begun)
    await database.rows('update shift_signup set state = ? where id = ?', [state, id]);
  return id;
}

/** What became of sign-ups, in the order given. */
export async function statesOf(database: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await database.rows<{ id: string; state: string }>(
    'select id, state from shift_signup where id = any(?::uuid[])',
    [`{${ids.join(',')}}`],
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.state ?? 'gone');
}

/** Messages on their way, as 'kind what' with the volunteer they go to. */
export async function messagesTo(
  database: Database,
): Promise<{ message: string; volunteerId: string }[]> {
  return database.rows<{ message: string; volunteerId: string }>(
    `select concat_ws(' ', kind, payload ->> 'what') as message, payload ->> 'volunteerId' as "volunteerId"
     from outbox order by created_at, id`,
  );
}
