import { volunteerEmailKey, randomUUID, rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SealedVolunteer } from './volunteer';

export interface NewVolunteer {
  dayId: string;
  person: SealedVolunteer;
  language: string;
  /** Until then the code may be typed; null: the office entered it. */
  holdUntil: Date | null;
  consentOnPaper: boolean;
}

/** A new volunteer of a day. Whoever left an address holds it (`lockAddress`). Returns the id. */
export async function writeVolunteer(
  em: EntityManager,
  sealer: Sealer,
  { dayId, person, language, holdUntil, consentOnPaper }: NewVolunteer,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const { sealed, keyId } = sealer.seal(JSON.stringify(person));
  const emailKey = person.email === null ? null : volunteerEmailKey(sealer, person.email);
  const consent = consentOnPaper ? [now, 'paper'] : [null, null];
  await rowsIn(
    em,
    `insert into volunteer (id, day_id, sealed, key_id, email_key, language, proven_at, hold_until,
       consent_at, consent_by, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[id, dayId, sealed, keyId, emailKey, language],
      ...[holdUntil === null ? now : null, holdUntil, ...consent, now],
    ],
  );
  return id;
}

export interface KnownAddress {
  id: string;
  proven: boolean;
}

/** Who has this address at this day already, locked; null: nobody, and nobody else becomes it meanwhile. */
export async function lockAddress(
  em: EntityManager,
  sealer: Sealer,
  dayId: string,
  email: string,
): Promise<KnownAddress | null> {
  const key = volunteerEmailKey(sealer, email);
  await rowsIn(em, 'select pg_advisory_xact_lock(hashtext(?))', [`volunteer:${dayId}:${key}`]);
  const [known] = await rowsIn<KnownAddress>(
    em,
    `select id, proven_at is not null as proven from volunteer where day_id = ? and email_key = ?
     for no key update`,
    [dayId, key],
  );
  return known ?? null;
}
