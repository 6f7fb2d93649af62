import type { HitKind, Permission, SearchHit } from '@dabei/contracts';
import { containing, hasWord, type SearchWords } from './search-words';

/** A question for hits of one kind; null when what was typed cannot be of that kind. */
export interface FoundRows {
  sql: string;
  params: string[];
}

type Finder = (wanted: SearchWords) => FoundRows | null;

const all = (column: string, words: readonly string[]): FoundRows => {
  const parts = words.map((word) => hasWord(column, word));
  return {
    sql: parts.map(({ sql }) => sql).join(' and '),
    params: parts.flatMap(({ params }) => params),
  };
};

const columns = (hit: Record<keyof Omit<SearchHit, 'kind'>, string>): string =>
  `${hit.id} as id, ${hit.title} as title, ${hit.note} as note, ${hit.day} as day, ${hit.startsAt} as "startsAt"`;

const guardian = "g.first_name || ' ' || g.last_name";
const nothing = { day: 'null::text', startsAt: 'null::text' };

const family: Finder = ({ words, address, digits }) => {
  const head = `select ${columns({
    id: 'h.id',
    title: guardian,
    note: "nullif(concat_ws(' · ', g.phone, g.email), '')",
    ...nothing,
  })}
    from guardian g join household h on h.id = g.household_id where h.state = 'active' and`;
  const order = 'order by g.last_name collate "de-x-icu", g.first_name collate "de-x-icu", g.id';
  if (address !== null)
    return { sql: `${head} lower(g.email) like ? ${order}`, params: [containing(address)] };
  if (digits !== null) {
    const number = "regexp_replace(g.phone, '\\D', '', 'g')";
    return { sql: `${head} ${number} like ? ${order}`, params: [containing(digits)] };
  }
  if (words.length === 0) return null;
  const named = all('g.search_key', words);
  return { sql: `${head} ${named.sql} ${order}`, params: named.params };
};

/** "Mia Muster" finds Mia also where only her mother is called Muster. */
const child: Finder = ({ words }) => {
  if (words.length === 0) return null;
  const parts = words.map((word) => hasWord('c.search_key', word));
  const together = all("c.search_key || ' ' || g.search_key", words);
  return {
    sql: `select ${columns({
      id: 'h.id',
      title: "c.first_name || ' ' || c.last_name",
      note: guardian,
      day: 'c.birth_date::text',
      startsAt: 'null::text',
    })}
      from child c join household h on h.id = c.household_id and h.state = 'active'
        join lateral (select * from guardian g where g.household_id = h.id order by g.id limit 1) g on true
      where (${parts.map(({ sql }) => sql).join(' or ')}) and ${together.sql}
      order by c.last_name collate "de-x-icu", c.first_name collate "de-x-icu", c.id`,
    params: [...parts.flatMap(({ params }) => params), ...together.params],
  };
};

const event: Finder = ({ words }) => {
  if (words.length === 0) return null;
  const named = all('e.search_key', words);
  return {
    sql: `select ${columns({
      id: 'e.id',
      title: 'e.title',
      note: "o.name || ' · ' || k.title",
      day: 'null::text',
      startsAt: "to_json(s.starts_at)#>>'{}'",
    })}
      from event e join organisation o on o.id = e.organisation_id join campaign k on k.id = e.campaign_id
        left join lateral (select min(s.starts_at) as starts_at from session s where s.event_id = e.id) s on true
      where ${named.sql} order by k.starts_on desc, s.starts_at, e.id`,
    params: named.params,
  };
};

const organisation: Finder = ({ words }) => {
  if (words.length === 0) return null;
  const named = all('o.search_key', words);
  return {
    sql: `select ${columns({ id: 'o.id', title: 'o.name', note: 'o.contact_name', ...nothing })}
      from organisation o where ${named.sql} order by o.name collate "de-x-icu", o.id`,
    params: named.params,
  };
};

/** "117" or "Nr. 117": the card of the newest wish tree, by the only name it has. */
const wish: Finder = ({ words }) => {
  const number = words.at(-1) ?? '';
  const named = words.length === 1 || (words.length === 2 && words[0] === 'nr');
  if (!named || !/^\d{1,6}$/.test(number)) return null;
  return {
    sql: `select ${columns({
      id: 'w.id',
      title: 'w.number::text',
      note: "nullif(concat_ws(' · ', nullif(w.words, ''), k.title), '')",
      ...nothing,
    })}
      from tree_wish w join tree_campaign k on k.id = w.campaign_id and k.phase <> 'erased'
      where w.number = ?::int order by k.created_on desc, w.id`,
    params: [number],
  };
};

/** In the order they are shown, each with who may see it. */
export const finders: readonly { kind: HitKind; needs: Permission; find: Finder }[] = [
  { kind: 'family', needs: 'desk:families', find: family },
  { kind: 'child', needs: 'desk:families', find: child },
  { kind: 'event', needs: 'desk:programme', find: event },
  { kind: 'organisation', needs: 'people:manage', find: organisation },
  { kind: 'wish', needs: 'wishes:desk', find: wish },
];
