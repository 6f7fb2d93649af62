import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface SheetNumber {
  eventId: string;
  number: number;
}

/**
 * Every event that may be wished for gets a short number the first time sheets are printed, in the order of the
 * sheet, and keeps it: what stands on paper is still right when an event is added or cancelled.
 */
export async function giveSheetNumbers(
  em: EntityManager,
  campaignId: string,
  eventIds: readonly string[],
): Promise<Map<string, number>> {
  // two who print at once: one after the other
  await rowsIn(em, 'select id from campaign where id = ? for no key update', [campaignId]);
  await rowsIn(
    em,
    `update event set sheet_number = fresh.number
     from (select e.id, coalesce((select max(o.sheet_number) from event o where o.campaign_id = ?), 0)
         + row_number() over (order by wanted.place) as number
       from unnest(?::uuid[]) with ordinality as wanted (id, place)
         join event e on e.id = wanted.id and e.sheet_number is null) as fresh
     where event.id = fresh.id`,
    [campaignId, `{${eventIds.join(',')}}`],
  );
  const numbers = await loadSheetNumbers(em, campaignId);
  return new Map(numbers.map(({ eventId, number }) => [eventId, number]));
}

/** The numbers on the sheets of a campaign; none before the first one is printed. */
export function loadSheetNumbers(em: EntityManager, campaignId: string): Promise<SheetNumber[]> {
  return rowsIn<SheetNumber>(
    em,
    `select id as "eventId", sheet_number as number from event
     where campaign_id = ? and sheet_number is not null order by sheet_number`,
    [campaignId],
  );
}
