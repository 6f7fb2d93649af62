import { targetOf, type TransitionTable } from '../transitions/transition-table';

/** Where a child is on one day of an event. `left` was there and has gone home. */
export const presenceStates = ['expected', 'present', 'left', 'missed'] as const;
export type PresenceState = (typeof presenceStates)[number];

export const presenceMoves = [
  'check-in',
  'undo-check-in',
  'check-out',
  'undo-check-out',
  'miss',
  'undo-miss',
] as const;
export type PresenceMove = (typeof presenceMoves)[number];

/**
 * Every change of the day. A check-out before the check-in is possible: the device that ticked the child in may
 * still be without network; who leaves was there.
 */
export const presenceTransitions = {
  expected: { 'check-in': 'present', 'check-out': 'left', miss: 'missed' },
  present: { 'check-out': 'left', 'undo-check-in': 'expected' },
  left: { 'undo-check-out': 'present' },
  missed: { 'check-in': 'present', 'check-out': 'left', 'undo-miss': 'expected' },
} as const satisfies TransitionTable<PresenceState, PresenceMove>;

/** What each move wants to be true; where it already is, another device was faster. */
const alreadyTrue: Record<PresenceMove, readonly PresenceState[]> = {
  'check-in': ['present', 'left'],
  'undo-check-in': ['expected', 'missed'],
  'check-out': ['left'],
  'undo-check-out': ['present', 'expected', 'missed'],
  miss: ['missed'],
  'undo-miss': ['expected', 'present', 'left'],
};

export type PresenceMoveResult =
  | { outcome: 'applied'; to: PresenceState }
  | { outcome: 'already-done' }
  | { outcome: 'refused'; reason: 'is-there' | 'has-left' };

/**
 * Decides one tap of the day sheet. Taps arrive late, several times and from several devices, so what is already
 * true is no mistake. Refused: `is-there` (a child that is there cannot be missing), `has-left` (the check-in of
 * a child that was fetched can only be taken back after its check-out).
 */
export function movePresence(state: PresenceState, move: PresenceMove): PresenceMoveResult {
  const to = targetOf<PresenceState, PresenceMove>(presenceTransitions, state, move);
  if (to !== null) return { outcome: 'applied', to };
  if (alreadyTrue[move].includes(state)) return { outcome: 'already-done' };
  return { outcome: 'refused', reason: move === 'miss' ? 'is-there' : 'has-left' };
}

/** Was the child there on this day? */
export function wasThere(state: PresenceState): boolean {
  return state === 'present' || state === 'left';
}
