import { firstStart } from './span';
import type { PolicyEvent } from './policy-input';
import type { Refusal } from './verdict';

const elsewhere = {
  'with-us': [],
  'with-organiser': [{ reason: 'registers-elsewhere' }],
  open: [{ reason: 'no-registration-needed' }],
} as const satisfies Record<PolicyEvent['registration'], readonly Refusal[]>;

const unavailable = {
  draft: [{ reason: 'not-published' }],
  published: [],
  cancelled: [{ reason: 'event-cancelled' }],
} as const satisfies Record<PolicyEvent['status'], readonly Refusal[]>;

function hasBegun(event: PolicyEvent, now: Date): boolean {
  const start = firstStart(event.sessions);
  return start !== null && start <= now;
}

/** Does this event take registrations at all? All sessions are attended, so the first one counts. */
export function eventRefusals(event: PolicyEvent, now: Date): Refusal[] {
  return [
    ...unavailable[event.status],
    ...elsewhere[event.registration],
    ...(hasBegun(event, now) ? [{ reason: 'event-started' } as const] : []),
  ];
}
