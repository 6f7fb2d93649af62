import { helpedOut, type ShiftMove, type ShiftState } from './shift-state';
import type { DaySignUp } from './shifts-in-storm';

const closing: Record<ShiftState, ShiftMove | null> = {
  held: 'expire',
  asked: 'cancel',
  waiting: 'cancel',
  taken: 'miss',
  'checked-in': 'thank',
  thanked: null,
  missed: null,
  cancelled: null,
  expired: null,
  'called-off': null,
};

export interface ClosedShifts {
  moves: { signUpId: string; move: ShiftMove }[];
  /** Volunteers to be thanked now, once each, in the order they came: only who was there. */
  thanks: string[];
}

/**
 * What closing the day makes of every sign-up, for the preview and for the deed alike: who was there is thanked, who was
 * expected and never ticked was not there, what was never answered is over. A second closing does nothing again.
 */
export function closeShifts(signUps: readonly DaySignUp[]): ClosedShifts {
  const moves = signUps.flatMap(({ signUpId, state }) => {
    const move = closing[state];
    return move === null ? [] : [{ signUpId, move }];
  });
  const thanked = signUps.filter(({ state }) => state === 'thanked');
  const alreadyThanked = new Set(thanked.map(({ volunteerId }) => volunteerId));
  const thanks = signUps
    .filter(({ state, volunteerId }) => helpedOut(state) && !alreadyThanked.has(volunteerId))
    .map(({ volunteerId }) => volunteerId);
  return { moves, thanks: [...new Set(thanks)] };
}
