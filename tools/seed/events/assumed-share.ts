import { type EventRow } from '../town';
import { sourcedFields } from './event-template';

/** The share of fields, 0 to 1, that no source told; places count only where we register. */
export function assumedShare(
  events: readonly Pick<EventRow, 'assumed' | 'registration'>[],
): number {
  const assumed = events.reduce((sum, event) => sum + event.assumed.length, 0);
  const fields = events.reduce(
    (sum, event) => sum + sourcedFields.length - (event.registration === 'with-us' ? 0 : 1),
    0,
  );
  return assumed / fields;
}
