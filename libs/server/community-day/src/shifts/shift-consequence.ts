import type { ShiftChangePreview } from '@dabei/contracts';
import type { ShiftRefusal } from '@dabei/domain';
import { rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { askShift } from '../facts/ask-shift';
import type { CommunityDay } from '../facts/community-day';
import { volunteersShifts, type StoredShift } from '../facts/shifts';
import { keepsPlace } from '../facts/signup-state';
import { volunteersWithIds, type Volunteer } from '../facts/volunteer';

/** Who keeps a place of a shift. */
export interface OnShift {
  signupId: string;
  volunteer: Volunteer;
}

/** What makes somebody the wrong one at the new time or in the new role; the rest of the policy is not asked again. */
const unfit: readonly ShiftRefusal['reason'][] = [
  'role-declined',
  'too-young',
  'certificate-missing',
  'certificate-expired',
  'outside-youth-hours',
  'too-long-a-day',
];

/** The people on a shift, in the order they came. */
export async function peopleOn(
  em: EntityManager,
  sealer: Sealer,
  shiftId: string,
): Promise<OnShift[]> {
  const rows = await rowsIn<{ signupId: string; volunteerId: string }>(
    em,
    `select u.id as "signupId", u.volunteer_id as "volunteerId" from shift_signup u
     where u.shift_id = ? and u.${keepsPlace} order by u.created_at, u.id`,
    [shiftId],
  );
  const ids = rows.map(({ volunteerId }) => volunteerId);
  const known = await volunteersWithIds(em, sealer, ids);
  return rows.flatMap(({ signupId, volunteerId }) =>
    known.filter(({ id }) => id === volunteerId).map((volunteer) => ({ signupId, volunteer })),
  );
}

interface ShiftMoved {
  day: CommunityDay;
  before: StoredShift;
  after: StoredShift;
  people: readonly OnShift[];
  now: Date;
  zone: string;
}

/** Is it another time, place or role? Then everybody on it is told; a note or a number concerns nobody. */
export function isMoved(before: StoredShift, after: StoredShift): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.place !== after.place ||
    before.role.id !== after.role.id
  );
}

/** What a change of a shift means for the people on it, for the preview and for the deed alike. */
export async function shiftConsequence(
  em: EntityManager,
  { day, before, after, people, now, zone }: ShiftMoved,
): Promise<ShiftChangePreview> {
  const tooMany = Math.max(0, people.length - after.needed);
  const nobody = { told: 0, calls: 0, collides: 0, unfit: 0, tooMany };
  if (!isMoved(before, after)) return nobody;
  const known = people.filter(({ volunteer }) => volunteer.provenAt !== null);
  const told = known.filter(({ volunteer }) => volunteer.person.email !== null).length;
  let collides = 0;
  let cannot = 0;
  for (const { signupId, volunteer } of people) {
    const others = await volunteersShifts(em, volunteer.id, signupId);
    const asking = { now, zone, channel: 'office', day, volunteer, others } as const;
    const verdict = askShift({ ...after, kept: 0 }, asking);
    const reasons =
      verdict.answer === 'refused' ? verdict.refusals.map(({ reason }) => reason) : [];
    if (reasons.includes('collides')) collides += 1;
    if (reasons.some((reason) => unfit.includes(reason))) cannot += 1;
  }
  return { ...nobody, told, calls: known.length - told, collides, unfit: cannot };
}
