import { toldOnce } from '../notifications/told-once';
import { moveShift, type ShiftState } from './shift-state';

/** A sign-up on the day it is called off or closed. */
export interface DaySignUp {
  signUpId: string;
  volunteerId: string;
  state: ShiftState;
  hasEmail: boolean;
}

export interface ShiftsInStorm {
  /** Sign-ups that end as `called-off`. */
  ending: string[];
  /** Sign-ups of who is there already: they go home, keep their state and are thanked later. */
  staying: string[];
  /** Ids of volunteers, one message each, in the order they came. */
  byMail: string[];
  /** Those without an address: the office rings them. */
  byPhone: string[];
}

/**
 * What calling the day off means for its volunteers, for the preview and for the deed alike. Whoever has, asked for or
 * waits for a shift, or is there, is told once, however many shifts they have. Source: issue 7, shows 1.
 */
export function shiftsInStorm(signUps: readonly DaySignUp[]): ShiftsInStorm {
  const ending = signUps.filter(({ state }) => moveShift(state, 'call-off').outcome === 'moved');
  const staying = signUps.filter(({ state }) => state === 'checked-in');
  const ids = (some: readonly DaySignUp[]): string[] => some.map(({ signUpId }) => signUpId);
  const told = signUps
    .filter((signUp) => ending.includes(signUp) || staying.includes(signUp))
    .map(({ volunteerId, hasEmail }) => ({ id: volunteerId, personKey: volunteerId, hasEmail }));
  return { ending: ids(ending), staying: ids(staying), ...toldOnce(told) };
}
