import type { DeskShift, DeskSignup, DeskVolunteer, ShiftRoleView } from '@dabei/contracts';
import { ageOn, helpersMissing } from '@dabei/domain';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { StoredShift } from '../facts/shifts';
import { consentOf, type Volunteer } from '../facts/volunteer';

type SignupRow = DeskSignup & { shiftId: string };

/** Who never typed a code is nobody the office knows; such a place is only counted. */
const shown = `u.state not in ('held', 'expired') and (u.state <> 'waiting'
  or exists (select 1 from volunteer v where v.id = u.volunteer_id and v.proven_at is not null))`;

async function signupsWhere(em: EntityManager, where: string, key: string): Promise<SignupRow[]> {
  const rows = await rowsIn<SignupRow>(
    em,
    `select u.id, u.shift_id as "shiftId", u.volunteer_id as "volunteerId", u.state,
       u.checked_in_at as "checkedInAt", u.version
     from shift_signup u join shift s on s.id = u.shift_id where ${shown} and ${where}
     order by u.created_at, u.id`,
    [key],
  );
  return rows.map(({ checkedInAt, ...row }) => ({
    ...row,
    checkedInAt: checkedInAt === null ? null : new Date(checkedInAt).toISOString(),
  }));
}

/** The sign-ups of a day, each with its shift. */
export const signupsOfDay = (em: EntityManager, dayId: string): Promise<SignupRow[]> =>
  signupsWhere(em, 's.day_id = ?', dayId);

/** The sign-ups of one shift. */
export const signupsOfShift = (em: EntityManager, shiftId: string): Promise<SignupRow[]> =>
  signupsWhere(em, 's.id = ?', shiftId);

/** One sign-up as the desk sees it. */
export async function deskSignup(em: EntityManager, id: string): Promise<DeskSignup> {
  const [row] = await signupsWhere(em, 'u.id = ?', id);
  if (row === undefined) throw notFound();
  const { shiftId: _, ...signup } = row;
  return signup;
}

/** The roles of a day, by name. */
export function rolesOfDay(em: EntityManager, dayId: string): Promise<ShiftRoleView[]> {
  return rolesWhere(em, 'day_id = ?', dayId);
}

/** One role, 404 where there is none. */
export async function neededRole(em: EntityManager, id: string): Promise<ShiftRoleView> {
  const [role] = await rolesWhere(em, 'id = ?', id);
  if (role === undefined) throw notFound();
  return role;
}

function rolesWhere(em: EntityManager, where: string, key: string): Promise<ShiftRoleView[]> {
  return rowsIn<ShiftRoleView>(
    em,
    `select id, name, about, needs_confirmation as "needsConfirmation", min_age as "minAge", food, version
     from shift_role where ${where} order by name`,
    [key],
  );
}

/** A shift with who carries it. */
export function deskShiftOf(shift: StoredShift, signups: readonly SignupRow[]): DeskShift {
  const { id, role, place, note, startsAt, endsAt, needed, version } = shift;
  return {
    id,
    roleId: role.id,
    place,
    note,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    needed,
    free: helpersMissing(shift, shift.kept),
    version,
    signups: signups
      .filter(({ shiftId }) => shiftId === id)
      .map(({ shiftId: _, ...signup }) => signup),
  };
}

/** A volunteer with everything the office needs to decide and to call. */
export function deskVolunteerOf(volunteer: Volunteer, heldOn: string): DeskVolunteer {
  const { id, person, consentBy, foodUntil, roles, version } = volunteer;
  const { name, email, phone, birthDate, parent } = person;
  return {
    id,
    name,
    email,
    phone,
    age: ageOn(birthDate, heldOn),
    consent: consentOf(volunteer, heldOn),
    consentBy,
    parent,
    foodUntil,
    roles,
    version,
  };
}
