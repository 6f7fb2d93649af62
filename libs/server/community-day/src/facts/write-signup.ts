import { randomUUID, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { asUuids } from './locks';
import type { SignupState } from './signup-state';

/** When a shift keeps its volunteer busy: the grace is cut off at its end. */
const busy = `tstzrange(s.starts_at,
  greatest(s.ends_at - make_interval(mins => d.grace_minutes), s.starts_at + interval '1 minute'))`;

interface NewSignup {
  shiftId: string;
  volunteerId: string;
  state: Extract<SignupState, 'held' | 'asked' | 'taken' | 'waiting'>;
}

/** A volunteer is on a shift; under the locks of both. Returns the id of the sign-up. */
export async function writeSignup(
  em: EntityManager,
  { shiftId, volunteerId, state }: NewSignup,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await rowsIn(
    em,
    `insert into shift_signup (id, shift_id, volunteer_id, state, busy, created_at)
     select ?, s.id, ?, ?, ${busy}, ? from shift s join community_day d on d.id = s.day_id where s.id = ?`,
    [id, volunteerId, state, now, shiftId],
  );
  return id;
}

/** After the times of these shifts, or the grace of their day, changed. */
export async function writeBusy(em: EntityManager, shiftIds: readonly string[]): Promise<void> {
  await rowsIn(
    em,
    `update shift_signup u set busy = ${busy} from shift s join community_day d on d.id = s.day_id
     where s.id = u.shift_id and s.id = any(?::uuid[])`,
    [asUuids(shiftIds)],
  );
}

/** Places nobody typed a code for in time are free again; under the lock of these shifts. */
export async function releaseHeld(
  em: EntityManager,
  shiftIds: readonly string[],
  now: Date,
): Promise<void> {
  await rowsIn(
    em,
    `update shift_signup u set state = 'expired', version = u.version + 1 from volunteer v
     where v.id = u.volunteer_id and v.proven_at is null and v.hold_until <= ? and u.state = 'held'
       and u.shift_id = any(?::uuid[])`,
    [now, asUuids(shiftIds)],
  );
}
