import { audienceRefusals } from './audience-refusals';
import { dayLimitRefusals } from './day-limit';
import { eventRefusals } from './event-refusals';
import { isAlreadyRegistered, placeRefusals, waitingCollisions } from './other-registrations';
import type { PolicyInput } from './policy-input';
import { windowRefusals } from './registration-window';
import { isBelowSwimLevel } from './swim-level';
import { verdictOf, type Refusal, type Verdict, type Warning } from './verdict';

/** The order of `Refusal` in verdict.ts: the event itself, then the time, the child, its other places. */
function refusalsOf(input: PolicyInput): Refusal[] {
  return [
    ...eventRefusals(input.event, input.now),
    ...(isAlreadyRegistered(input) ? [{ reason: 'already-registered' } as const] : []),
    ...windowRefusals(input),
    ...audienceRefusals(input),
    ...placeRefusals(input),
    ...dayLimitRefusals(input),
  ];
}

function warningsOf(input: PolicyInput): Warning[] {
  const { child, event } = input;
  return [
    ...(isBelowSwimLevel(child.swimLevel, event.swimLevelNeeded)
      ? [{ reason: 'swim-level-below' } as const]
      : []),
    ...(child.hasHealthNote ? [{ reason: 'health-note' } as const] : []),
    ...waitingCollisions(input),
  ];
}

/**
 * The one policy function: may this child take a place at this event (architecture §2)? The form,
 * the API, the waiting list, an import and the staff override all ask here, so that a limit is
 * never decided in two places. Whether a place is free is decided by `decidePlaces`.
 *
 * All refusals are collected, the most important first: event-cancelled, not-published,
 * no-registration-needed, registers-elsewhere, event-started, already-registered, not-yet-open,
 * closed, too-young, too-old, residents-only, same-series, overlap, too-close, limit-per-child,
 * limit-per-day.
 * Only registrations that occupy a place refuse; a collision with one that waits is a warning.
 * Health and swimming never refuse (product rule 8).
 */
export function mayTakePlace(input: PolicyInput): Verdict {
  return verdictOf(refusalsOf(input), warningsOf(input));
}
