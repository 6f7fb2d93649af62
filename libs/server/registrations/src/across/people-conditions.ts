import type { PeopleQuery, Standing } from '@dabei/contracts';
import { searchKey } from '@dabei/domain';

/** A piece of SQL with the values of its `?`, in their order. */
export interface Condition {
  sql: string;
  params: readonly unknown[];
}

const uuids = (ids: readonly string[]): string => `{${ids.join(',')}}`;

const offered =
  "exists (select 1 from place_offer p where p.registration_id = r.id and p.state = 'open')";
const standingSql: Record<Standing, string> = {
  placed: "r.state = 'confirmed'",
  waiting: "r.state = 'waiting'",
  offered: `r.state = 'waiting' and ${offered}`,
  unconfirmed: "r.state in ('held', 'queued')",
  attended: "r.state = 'attended'",
  missed: "r.state = 'missed'",
  cancelled: "r.state = 'cancelled'",
  expired: "r.state = 'expired'",
};

/**
 * What a filter asks of a registration `r`, its child `c`, event `e` and household `h`. Codes and ids come
 * from the contract, free text only as a parameter.
 */
export function peopleConditions(query: PeopleQuery, zone: string): Condition[] {
  const { aktion, stand, event, organiser, von, bis } = query;
  return [
    ...(aktion === undefined ? [] : [{ sql: ofCampaign, params: [aktion] }]),
    ...(stand === undefined || stand.length === 0
      ? []
      : [{ sql: stand.map((one) => `(${standingSql[one]})`).join(' or '), params: [] }]),
    ...(event === undefined || event.length === 0
      ? []
      : [{ sql: 'r.event_id = any(?::uuid[])', params: [uuids(event)] }]),
    ...(organiser === undefined ? [] : [{ sql: 'e.organisation_id = ?', params: [organiser] }]),
    ...(von === undefined && bis === undefined ? [] : [between(von, bis, zone)]),
    ...(query.offen === undefined ? [] : [{ sql: withTask, params: [] }]),
    ...(query.ohneMail === undefined ? [] : [{ sql: withoutMail, params: [] }]),
    ...(query.eingetragen === undefined
      ? []
      : [{ sql: 'r.entered_by = ?', params: [query.eingetragen] }]),
    ...namedLike(query.q),
  ];
}

// its events first: a small campaign is found by them, however many others there are
const ofCampaign = `r.event_id = any(array(
  select v.id from event v join campaign k on k.id = v.campaign_id where k.slug = ?))`;
const withTask =
  'r.id in (select registration_id from task where done_at is null and registration_id is not null)';
const withoutMail = `(h.contact_by <> 'mail' or not exists (
  select 1 from guardian g where g.household_id = h.id and g.email is not null))`;

function between(von: string | undefined, bis: string | undefined, zone: string): Condition {
  return {
    sql: `r.event_id in (select s.event_id from session s
      where s.starts_at >= (?::date)::timestamp at time zone ?
        and s.starts_at < (?::date + 1)::timestamp at time zone ?)`,
    params: [von ?? '1970-01-01', zone, bis ?? '9998-12-31', zone],
  };
}

/** Each word is in the child's name or in a guardian's: found through the indexes of names, not row by row. */
function namedLike(q: string | undefined): Condition[] {
  return searchKey(q ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 5)
    .map((word) => ({
      sql: `r.id in (
        select n.id from child k join registration n on n.child_id = k.id where k.search_key like ?
        union
        select n.id from guardian w join registration n on n.household_id = w.household_id
          where w.search_key like ?)`,
      params: [`%${word}%`, `%${word}%`],
    }));
}
