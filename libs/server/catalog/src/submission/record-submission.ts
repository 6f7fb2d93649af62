import type { EventInput } from '@dabei/contracts';
import type { Event } from '@dabei/server/database';
import { rowsIn, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface Submission {
  event: Event;
  input: EventInput;
  note: string | null;
}

/** Remembers what was handed in, so that the office sees what changed since the last time; returns its number. */
export async function recordSubmission(
  em: EntityManager,
  { event, input, note }: Submission,
  staff: StaffCaller,
  now: Date,
): Promise<number> {
  event.review = 'submitted';
  event.reviewComment = null;
  event.submittedAt = now;
  const [row] = await rowsIn<{ number: number }>(
    em,
    `insert into event_submission (event_id, number, at, account_id, note, input)
     select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?::jsonb from event_submission where event_id = ?
     returning number`,
    [event.id, now, staff.accountId, note, JSON.stringify(input), event.id],
  );
  return row?.number ?? 1;
}
