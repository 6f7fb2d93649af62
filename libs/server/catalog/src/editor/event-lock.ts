import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Slugs of a campaign are given one after the other. */
export async function lockCampaign(em: EntityManager, campaignId: string): Promise<void> {
  await rowsIn(em, 'select id from campaign where id = ? for no key update', [campaignId]);
}

/**
 * Nobody takes a place while the event is changed: its quotas, with those it is about to join, in the order
 * everybody takes them, then the event. The campaign comes before both.
 */
export async function lockEvent(
  em: EntityManager,
  eventId: string,
  joining: readonly string[] = [],
): Promise<void> {
  await rowsIn(
    em,
    `select id from campaign where id = (select campaign_id from event where id = ?) for no key update`,
    [eventId],
  );
  await rowsIn(
    em,
    `select id from quota where id in (select quota_id from event_quota where event_id = ?)
       or id = any(?::uuid[])
     order by id for no key update`,
    [eventId, `{${joining.join(',')}}`],
  );
  await rowsIn(em, 'select id from event where id = ? for no key update', [eventId]);
}
