import { DomainError, notFound, rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { dayWithId, type CommunityDay } from '../facts/community-day';
import { lockShifts, lockVolunteers } from '../facts/locks';
import { neededShift, type StoredShift } from '../facts/shifts';
import type { SignupState } from '../facts/signup-state';
import { neededVolunteer, type Volunteer } from '../facts/volunteer';

interface SignupRow {
  id: string;
  shiftId: string;
  volunteerId: string;
  state: SignupState;
  version: number;
}

export interface SignupAtDesk {
  signup: SignupRow;
  day: CommunityDay;
  shift: StoredShift;
  volunteer: Volunteer;
}

/** A sign-up with its volunteer and shift, both locked in their order. */
export async function lockedSignup(
  em: EntityManager,
  sealer: Sealer,
  id: string,
): Promise<SignupAtDesk> {
  const { volunteerId, shiftId } = await signupRow(em, id);
  await lockVolunteers(em, [volunteerId]);
  await lockShifts(em, [shiftId]);
  const signup = await signupRow(em, id);
  const shift = await neededShift(em, shiftId);
  return {
    signup,
    shift,
    day: await dayWithId(em, shift.dayId),
    volunteer: await neededVolunteer(em, sealer, volunteerId),
  };
}

/** The same, unchanged since the office read it. */
export async function lockedSignupVersion(
  em: EntityManager,
  sealer: Sealer,
  id: string,
  version: number,
): Promise<SignupAtDesk> {
  const found = await lockedSignup(em, sealer, id);
  if (found.signup.version !== version) throw new DomainError('changed-meanwhile');
  return found;
}

/** A new state; `checkedInAt` only where somebody came. */
export async function writeState(
  em: EntityManager,
  id: string,
  state: SignupState,
  checkedInAt: Date | null = null,
): Promise<void> {
  await rowsIn(
    em,
    'update shift_signup set state = ?, checked_in_at = ?, version = version + 1 where id = ?',
    [state, checkedInAt, id],
  );
}

async function signupRow(em: EntityManager, id: string): Promise<SignupRow> {
  const [row] = await rowsIn<SignupRow>(
    em,
    `select id, shift_id as "shiftId", volunteer_id as "volunteerId", state, version
     from shift_signup where id = ?`,
    [id],
  );
  if (row === undefined) throw notFound();
  return row;
}
