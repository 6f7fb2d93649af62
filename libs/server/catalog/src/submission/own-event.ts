import { localDateOf, type OrganisersEvent } from '@dabei/domain';
import { Campaign, Event } from '@dabei/server/database';
import { notFound, rowsIn, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lockEvent } from '../editor/event-lock';

/** What of the office's work an organiser may know: nothing of a draft the office began by itself. */
export const visibleToOrganiser = `(e.review is not null or e.entered_for or e.status <> 'draft')`;

/** Ids as a parameter of `= any(?::uuid[])`. */
export const idsOf = ({ organisationIds }: StaffCaller): string => `{${organisationIds.join(',')}}`;

/** The event, locked; what belongs to others does not exist. */
export async function lockOwnEvent(
  em: EntityManager,
  eventId: string,
  staff: StaffCaller,
): Promise<Event> {
  const own = await rowsIn(
    em,
    `select 1 from event e where e.id = ? and e.organisation_id = any(?::uuid[]) and ${visibleToOrganiser}`,
    [eventId, idsOf(staff)],
  );
  if (own.length === 0) throw notFound();
  await lockEvent(em, eventId);
  return em.findOneOrFail(Event, { id: eventId });
}

export interface EntryFacts {
  facts: OrganisersEvent;
  today: string;
}

/** What decides whether its organiser may change it today. */
export async function entryFactsOf(
  em: EntityManager,
  event: Event,
  now: Date,
  zone: string,
): Promise<EntryFacts> {
  const { entryFrom, entryUntil } = await em.findOneOrFail(Campaign, { id: event.campaignId });
  return {
    facts: {
      status: event.status,
      review: event.review ?? null,
      entryFrom: entryFrom ?? null,
      entryUntil: entryUntil ?? null,
    },
    today: localDateOf(now, zone),
  };
}
