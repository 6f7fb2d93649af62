import type { ShiftState } from './shift-state';

/** Why a volunteer may not take a shift. Dates as instants or local dates, ages in years. */
export type ShiftRefusal =
  | { reason: 'called-off' }
  | { reason: 'day-over' }
  | { reason: 'already-yours' }
  | { reason: 'not-yet'; opensAt: Date }
  | { reason: 'too-late' }
  | { reason: 'role-declined' }
  | { reason: 'too-young'; minAge: number; age: number }
  | { reason: 'certificate-missing' }
  | { reason: 'certificate-expired'; until: string }
  | { reason: 'consent-missing' }
  /** Wall times 'HH:MM' between which somebody so young helps. */
  | { reason: 'outside-youth-hours'; from: string; until: string }
  | { reason: 'too-long-a-day'; limitMinutes: number; wouldBeMinutes: number }
  | { reason: 'collides'; withShiftId: string }
  | { reason: 'too-many-consecutive'; limit: number; pauseMinutes: number };

/** The codes of all refusals, the most important first. */
export const shiftRefusals = [
  'called-off',
  'day-over',
  'already-yours',
  'not-yet',
  'too-late',
  'role-declined',
  'too-young',
  'certificate-missing',
  'certificate-expired',
  'consent-missing',
  'outside-youth-hours',
  'too-long-a-day',
  'collides',
  'too-many-consecutive',
] as const satisfies readonly ShiftRefusal['reason'][];

/** A handover that is short but possible: the volunteer knows it and may say so at the shift. */
export interface ShiftWarning {
  reason: 'overlap-warned';
  withShiftId: string;
  minutes: number;
}

/**
 * The one answer to "may I take this shift?". `free`: it is the volunteer's at once. `role-not-confirmed`: a place is
 * kept and the office decides first. `full`: the volunteer may wait.
 */
export type ShiftVerdict =
  | { answer: 'free' | 'role-not-confirmed' | 'full'; warnings: ShiftWarning[] }
  | { answer: 'refused'; refusals: [ShiftRefusal, ...ShiftRefusal[]]; warnings: ShiftWarning[] };

/**
 * What the office may lift with a reason: a grown-up who wants to carry on. Never what protects the young, food, or a
 * person from being in two places.
 */
export const overridableShiftReasons: readonly ShiftRefusal['reason'][] = ['too-many-consecutive'];

const landing = {
  free: 'taken',
  'role-not-confirmed': 'asked',
  full: 'waiting',
  refused: null,
} as const satisfies Record<ShiftVerdict['answer'], ShiftState | null>;

/** The state a sign-up begins in with this answer; null: there is none. */
export function stateAfter({ answer }: ShiftVerdict): (typeof landing)[ShiftVerdict['answer']] {
  return landing[answer];
}
