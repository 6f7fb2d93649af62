import type { MessageContent } from '@dabei/contracts';
import type { Database } from '@dabei/server/platform';
import type { SessionTimes } from '@dabei/words';

export interface MessageEvent {
  title: string;
  place: string;
  placeAddress: string | null;
  meetingPoint: string | null;
  sessions: SessionTimes[];
}

/** What a message may say about the one who reads it. */
export interface MessageFacts {
  content: MessageContent;
  name: string;
  /** Not an organiser or a companion. */
  family: boolean;
  children: readonly string[];
  /** The family is protected: neither place nor time is written down where others may read it. */
  hidden: boolean;
  events: readonly MessageEvent[];
}

export interface MessageReader {
  key: string;
  registrationIds: readonly string[];
  eventIds: readonly string[];
}

type Reads = Pick<Database, 'row' | 'rows'>;

const readers: Record<string, string> = {
  // whose mail it is, as everywhere: the confirmed address first
  household: `select coalesce(g.first_name || ' ' || g.last_name, '') as name, h.protected as hidden, h.language
    from household h left join lateral (select * from guardian g where g.household_id = h.id
      order by g.email is null, g.email_confirmed_at nulls last, g.id limit 1) g on true
    where h.id = ?::uuid and h.state = 'active'`,
  staff: `select name, false as hidden, 'de' as language from staff where account_id = ? and active`,
  organisation: `select name, false as hidden, 'de' as language from organisation where id = ?::uuid`,
};

const childrenSql = `
  select c.first_name as "firstName", r.event_id as "eventId", other.protected as hidden
  from registration r join child c on c.id = r.child_id join household other on other.id = r.household_id
  where r.id = any(?::uuid[]) and (r.household_id = ?::uuid
    or exists (select 1 from child_link l where l.child_id = c.id and l.household_id = ?::uuid))
  order by c.birth_date, c.id`;

const eventsSql = `
  select e.title, e.place, e.place_address as "placeAddress", e.meeting_point as "meetingPoint",
    coalesce((select json_agg(json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at,
      'allDay', s.all_day) order by s.starts_at, s.id) from session s where s.event_id = e.id), '[]') as sessions
  from event e where e.id = any(?::uuid[])
  order by (select min(s.starts_at) from session s where s.event_id = e.id), e.id`;

const list = (ids: readonly string[]): string => `{${ids.join(',')}}`;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Reads anew what a message says about a reader; null when there is nobody any more. */
export async function readMessageFacts(
  database: Reads,
  content: MessageContent,
  { key, registrationIds, eventIds }: MessageReader,
): Promise<(MessageFacts & { language: string }) | null> {
  const kind = key.slice(0, key.indexOf(':'));
  const id = key.slice(kind.length + 1);
  const sql = readers[kind];
  if (sql === undefined) return null;
  const reader = await database.row<{ name: string; hidden: boolean; language: string }>(sql, [id]);
  if (reader === null) return null;
  if (kind !== 'household') {
    const events = await database.rows<MessageEvent>(eventsSql, [list(eventIds)]);
    return { content, ...reader, family: false, children: [], events };
  }
  const lines = await database.rows<{ firstName: string; eventId: string; hidden: boolean }>(
    childrenSql,
    [list(registrationIds), id, id],
  );
  const own = unique(lines.map((line) => line.eventId));
  return {
    content,
    ...reader,
    family: true,
    hidden: reader.hidden || lines.some(({ hidden }) => hidden),
    children: unique(lines.map(({ firstName }) => firstName)),
    events: await database.rows<MessageEvent>(eventsSql, [list(own)]),
  };
}
