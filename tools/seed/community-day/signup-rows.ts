import { minutesAfter } from '@dabei/domain';
import { type Dice } from '../seeded-dice';
import type { SeededRole } from './day-plan';
import { ageOf, hasInstruction } from './volunteer-rows';

export interface SeededShift {
  id: string;
  roleId: string;
  role: SeededRole;
  startsAt: Date;
  endsAt: Date;
}

const GRACE_MINUTES = 15;
/** How many shifts somebody has. */
const most = (at: number): number => 1 + (at % 2);

const suits = ({ role }: SeededShift, at: number): boolean =>
  ageOf(at) >= role.minAge && (!role.food || hasInstruction(at));

const overlap = (a: SeededShift, b: SeededShift): boolean =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** Who takes what: the shifts by turns, each only to whom it suits and who has the time; some wait for the office. */
export function signupRows(
  shifts: readonly SeededShift[],
  volunteers: readonly { id: string; created_at: Date }[],
  dice: Dice,
) {
  const taken = new Map<string, number>();
  return volunteers.flatMap(({ id: volunteerId, created_at }, at) => {
    const own: SeededShift[] = [];
    const turn = [...shifts.slice((at * 5) % shifts.length), ...shifts];
    for (const shift of turn) {
      if (own.length === most(at)) break;
      const isFull = (taken.get(shift.id) ?? 0) >= shift.role.needed;
      if (isFull || !suits(shift, at) || own.some((other) => overlap(other, shift))) continue;
      own.push(shift);
      taken.set(shift.id, (taken.get(shift.id) ?? 0) + 1);
    }
    return own.map((shift) => ({
      id: dice.string.uuid(),
      shift_id: shift.id,
      volunteer_id: volunteerId,
      state: shift.role.needsConfirmation ? 'asked' : 'taken',
      busy: `[${shift.startsAt.toISOString()},${minutesAfter(shift.endsAt, -GRACE_MINUTES).toISOString()})`,
      created_at,
    }));
  });
}
