import type { DayOutcome } from '@dabei/contracts';
import { rowsIn } from '@dabei/server/platform';
import { happenedAt, type SyncContext } from './sync-context';

export interface Remembered {
  id: string;
  at: string;
  registrationId: string | null;
  kind: string;
  value?: number;
}

/** What was answered the first time; null when this id is new. */
export async function knownOutcome(
  { em, eventId }: SyncContext,
  id: string,
): Promise<DayOutcome | null> {
  const [row] = await rowsIn<DayOutcome & { event_id: string }>(
    em,
    'select id, outcome, reason, event_id from day_action where id = ?',
    [id],
  );
  if (row === undefined) return null;
  // an id of another sheet tells nothing about that sheet
  if (row.event_id !== eventId) return { id, outcome: 'refused', reason: 'id-reused' };
  return { id: row.id, outcome: row.outcome, reason: row.reason };
}

/** The tap with its answer, so that the same one is answered alike when it comes again. */
export async function rememberAction(
  { em, eventId, day, now, eraseOn, accountId, deviceId }: SyncContext,
  { id, at, registrationId, kind, value }: Remembered,
  result: Omit<DayOutcome, 'id'>,
): Promise<DayOutcome> {
  await rowsIn(
    em,
    `insert into day_action (id, event_id, day, registration_id, kind, value, at, received_at, account_id,
       device_id, outcome, reason, erase_on)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`,
    [
      id,
      eventId,
      day,
      registrationId,
      kind,
      value ?? null,
      happenedAt(at, now),
      now,
      accountId,
      deviceId,
      result.outcome,
      result.reason,
      eraseOn,
    ],
  );
  return { id, ...result };
}
