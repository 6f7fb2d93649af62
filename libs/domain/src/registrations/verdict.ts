/** Why a child may not take a place. Dates as instants or local dates, ages in years. */
export type Refusal =
  | { reason: 'event-cancelled' }
  | { reason: 'not-published' }
  | { reason: 'no-registration-needed' }
  | { reason: 'registers-elsewhere' }
  | { reason: 'event-started' }
  | { reason: 'already-registered' }
  | { reason: 'not-yet-open'; opensAt: Date | null }
  | { reason: 'closed' }
  | { reason: 'too-young'; minAge: number; age: number }
  | { reason: 'too-old'; maxAge: number; age: number }
  | { reason: 'residents-only'; until: string }
  | { reason: 'same-series'; withEventId: string }
  | { reason: 'overlap'; withEventId: string }
  /** `minutesBetween` is what lies between the two, not what the campaign asks for. */
  | { reason: 'too-close'; withEventId: string; minutesBetween: number }
  | { reason: 'limit-per-child'; limit: number }
  /** New places of this local day; the next one is possible from `nextAt` on. */
  | { reason: 'limit-per-day'; limit: number; nextAt: Date };

/** What the office should look at although the child may come; it opens a task at the desk. */
export type Warning =
  | { reason: 'swim-level-below' }
  | { reason: 'health-note' }
  | { reason: 'overlap-with-waiting'; withEventId: string };

export type Verdict =
  | { allowed: true; warnings: Warning[] }
  | { allowed: false; refusals: [Refusal, ...Refusal[]]; warnings: Warning[] };

/**
 * What staff may override with a reason (architecture §2). Never capacity, a second registration,
 * an event that is cancelled, has begun, is not published or does not register with us.
 */
export const overridableRefusals: readonly Refusal['reason'][] = [
  'too-young',
  'too-old',
  'residents-only',
  'limit-per-child',
  'limit-per-day',
  'too-close',
  'overlap',
  'closed',
  'not-yet-open',
  'same-series',
];

/** A verdict from what was found; allowed when nothing refuses. */
export function verdictOf(refusals: readonly Refusal[], warnings: Warning[]): Verdict {
  const [first, ...more] = refusals;
  return first === undefined
    ? { allowed: true, warnings }
    : { allowed: false, refusals: [first, ...more], warnings };
}

/**
 * The verdict once staff has overridden some reasons. A reason that nobody may override stays,
 * even if it is in the list; warnings stay too.
 */
export function afterOverride(verdict: Verdict, overridden: readonly Refusal['reason'][]): Verdict {
  if (verdict.allowed) return verdict;
  const isLifted = ({ reason }: Refusal): boolean =>
    overridden.includes(reason) && overridableRefusals.includes(reason);
  return verdictOf(
    verdict.refusals.filter((refusal) => !isLifted(refusal)),
    verdict.warnings,
  );
}
