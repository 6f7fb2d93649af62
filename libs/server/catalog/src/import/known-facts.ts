import { searchKey } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { occurrenceOf, type KnownFacts } from './check-lines';
import type { ImportedEvent } from './read-line';

export interface KnownEvent {
  id: string;
  status: 'draft' | 'published' | 'cancelled';
}

interface EventRow extends KnownEvent {
  title: string;
  organiser: string;
  /** Local day and time of the first session. */
  start: string | null;
}

export interface CampaignFacts extends Omit<KnownFacts, 'createOrganisers'> {
  /** Events of the campaign by title, organiser and first day, without and with the time. */
  events: ReadonlyMap<string, KnownEvent>;
}

/** Everything the rows of a file are compared with, in three queries however many rows there are. */
export async function campaignFacts(
  em: EntityManager,
  campaignId: string,
  zone: string,
): Promise<CampaignFacts> {
  const [days] = await rowsIn<KnownFacts['days']>(
    em,
    `select starts_on::text as "startsOn", ends_on::text as "endsOn" from campaign where id = ?`,
    [campaignId],
  );
  const organisations = await rowsIn<{ id: string; name: string }>(
    em,
    'select id, name from organisation order by created_at desc, id desc',
  );
  const events = await rowsIn<EventRow>(
    em,
    `select e.id, e.status, e.title, o.name as organiser,
       (select to_char(min(s.starts_at) at time zone ?, 'YYYY-MM-DD HH24:MI') from session s
          where s.event_id = e.id) as start
     from event e join organisation o on o.id = e.organisation_id where e.campaign_id = ?`,
    [zone, campaignId],
  );
  return {
    days: days ?? { startsOn: '', endsOn: '' },
    organisers: new Map(organisations.map(({ id, name }) => [searchKey(name), id])),
    events: new Map(events.flatMap(keysOf)),
  };
}

function keysOf({ id, status, title, organiser, start }: EventRow): [string, KnownEvent][] {
  const [day = '', time = ''] = (start ?? '').split(' ');
  const key = occurrenceOf(title, organiser, day);
  return [key, `${key}|${time}`].map((one) => [one, { id, status }]);
}

/**
 * Finds the event a row speaks of: the same title, organiser and first day. Where the file has several on that day,
 * the time tells them apart; where it has one, the time may have changed.
 */
export function knownEventOf(
  rows: readonly ImportedEvent[],
  { events }: CampaignFacts,
): (row: ImportedEvent) => KnownEvent | undefined {
  const key = ({ organiser, input }: ImportedEvent): string =>
    occurrenceOf(input.title, organiser, input.sessions[0]?.date ?? '');
  const times = new Map<string, number>();
  for (const row of rows) times.set(key(row), (times.get(key(row)) ?? 0) + 1);
  return (row) =>
    events.get(`${key(row)}|${row.input.sessions[0]?.from ?? ''}`) ??
    (times.get(key(row)) === 1 ? events.get(key(row)) : undefined);
}
