import type { EventInput } from '@dabei/contracts';
import type { Event } from '@dabei/server/database';
import type { EntityManager } from '@mikro-orm/postgresql';
import { eventFieldsOf } from '../editor/event-fields';
import { freeSlug } from '../editor/free-slug';
import { saveQuestions } from '../editor/save-questions';
import { saveQuotas } from '../editor/save-quotas';
import { saveSessions } from '../editor/save-sessions';

/** Writes over a draft nobody has registered for; the caller holds its lock. */
export async function writeDraft(
  em: EntityManager,
  event: Event,
  input: EventInput,
  zone: string,
  now: Date,
): Promise<void> {
  if (event.title !== input.title)
    event.slug = await freeSlug(em, event.campaignId, input.title, event.id);
  em.assign(event, { ...eventFieldsOf(input), updatedAt: now });
  await saveSessions(em, event.id, input.sessions, zone);
  await saveQuotas(em, event, input.quotas);
  await saveQuestions(em, event.id, input.questions);
}
