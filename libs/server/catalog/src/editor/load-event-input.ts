import type { EventInput } from '@dabei/contracts';
import { Event, Question, Quota, Session } from '@dabei/server/database';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { eventFieldsOf } from './event-fields';
import { sessionInputOf } from './session-times';

export interface StoredEvent {
  event: Event;
  input: EventInput;
}

/** The stored event as the editor would send it. */
export async function loadEventInput(
  em: EntityManager,
  id: string,
  zone: string,
): Promise<StoredEvent> {
  const event = await em.findOne(Event, { id });
  if (event === null) throw notFound();
  const links = await rowsIn<{ quota_id: string }>(
    em,
    'select quota_id from event_quota where event_id = ?',
    [id],
  );
  const sessions = await em.find(
    Session,
    { eventId: id },
    { orderBy: { startsAt: 'asc', id: 'asc' } },
  );
  const quotas = await em.find(
    Quota,
    { id: { $in: links.map(({ quota_id }) => quota_id) } },
    { orderBy: { id: 'asc' } },
  );
  const questions = await em.find(Question, { eventId: id }, { orderBy: { position: 'asc' } });
  return {
    event,
    input: {
      ...eventFieldsOf(event),
      sessions: sessions.map((session) => sessionInputOf(session, zone)),
      quotas: quotas.map(({ id: quotaId, name, kind, capacity, reservedUntil }) => ({
        id: quotaId,
        name,
        kind,
        capacity,
        reservedUntil: reservedUntil ?? null,
      })),
      questions: questions.map(({ id: questionId, kind, label, choices, required }) => ({
        id: questionId,
        kind,
        label,
        choices,
        required,
      })),
    },
  };
}
