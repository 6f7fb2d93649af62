import type { EventInput } from '@dabei/contracts';
import { Session } from '@dabei/server/database';
import { DomainError, rowsIn, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { refuseCollisions } from './collisions';
import { livingRegistrations } from './living-registrations';
import { moveErasure } from './move-erasure';
import { spanOf, type SessionInput } from './session-times';

/** Writes the sessions as the editor wants them; returns whether any time changed. */
export async function saveSessions(
  em: EntityManager,
  eventId: string,
  inputs: EventInput['sessions'],
  zone: string,
): Promise<boolean> {
  const stored = await em.find(Session, { eventId });
  const removed = stored.filter(({ id }) => !inputs.some((input) => input.id === id));
  const known = (input: SessionInput) => stored.find(({ id }) => id === input.id);
  if (removed.length === 0 && inputs.every((input) => isSame(known(input), input, zone)))
    return false;
  if (removed.length > 0 && (await livingRegistrations(em, eventId)) > 0)
    throw new DomainError('conflict', { reason: 'session-has-registrations' });
  const spans = inputs.map((input) => spanOf(input, zone));
  await refuseCollisions(em, eventId, spans);
  await clearSpans(em, eventId);
  removed.forEach((session) => em.remove(session));
  inputs.forEach((input, index) => write(em, eventId, known(input), input, index, zone));
  await em.flush();
  await fillSpans(em, eventId);
  await moveErasure(em, eventId, spans, zone);
  return true;
}

function isSame(stored: Session | undefined, input: SessionInput, zone: string): boolean {
  if (stored === undefined) return false;
  const { startsAt, endsAt } = spanOf(input, zone);
  return (
    stored.startsAt.getTime() === startsAt.getTime() &&
    stored.endsAt.getTime() === endsAt.getTime() &&
    stored.allDay === input.allDay
  );
}

function write(
  em: EntityManager,
  eventId: string,
  stored: Session | undefined,
  input: SessionInput,
  index: number,
  zone: string,
): void {
  if (input.id !== undefined && stored === undefined)
    throw new DomainError('invalid', {
      issues: [{ path: `event.sessions.${String(index)}.id`, code: 'unknown' }],
    });
  const values = { ...spanOf(input, zone), allDay: input.allDay };
  if (stored === undefined) em.create(Session, { id: uuidv7(), eventId, ...values });
  else em.assign(stored, values);
}

// Two sessions that change places would collide with each other halfway: the children's time is
// taken out first and put back when all sessions stand.
async function clearSpans(em: EntityManager, eventId: string): Promise<void> {
  await rowsIn(
    em,
    `delete from registration_span s using registration r
     where r.id = s.registration_id and r.event_id = ?`,
    [eventId],
  );
}

async function fillSpans(em: EntityManager, eventId: string): Promise<void> {
  await rowsIn(
    em,
    `insert into registration_span
       select r.id, s.id, r.child_id, tstzrange(s.starts_at, s.ends_at), r.occupies, r.overlap_overridden
       from registration r join session s on s.event_id = r.event_id where r.event_id = ?
     on conflict (registration_id, session_id) do nothing`,
    [eventId],
  );
}
