import type { MessagePart } from '@dabei/contracts';
import { partQueries } from './part-sql';

export interface Recipient {
  /** 'household:…', 'staff:…' or 'organisation:…'. */
  key: string;
  name: string;
  channel: 'mail' | 'letter' | 'phone';
  registrationIds: string[];
  eventIds: string[];
}

/** Rows of a query, inside or outside a transaction. */
export type Ask = <T extends object>(sql: string, params: readonly unknown[]) => Promise<T[]>;

type Found = Pick<Recipient, 'key' | 'registrationIds' | 'eventIds'>;

interface Reachable {
  key: string;
  name: string;
  email: string | null;
  address: boolean;
}

const reachable = `
  select 'household:' || h.id as key, coalesce(g.first_name || ' ' || g.last_name, '') as name,
    case when h.contact_by = 'mail' then g.email end as email,
    h.street is not null and h.town is not null as address
  from household h left join lateral (select * from guardian g where g.household_id = h.id
    order by g.email is null, g.email_confirmed_at nulls last, g.id limit 1) g on true
  where 'household:' || h.id = any(?::text[])
  union all
  select 'staff:' || account_id, name, email, false from staff where 'staff:' || account_id = any(?::text[])
  union all
  select 'organisation:' || id, name, email, false from organisation
  where 'organisation:' || id = any(?::text[])`;

/** Families before staff: a mother who is also a companion reads what is said to families. */
const families = ({ key }: { key: string }): number => (key.startsWith('household:') ? 0 : 1);

const joined = (one: readonly string[], other: readonly string[]): string[] => [
  ...new Set([...one, ...other]),
];

/**
 * Everybody the groups reach now, each once: also who is in several groups, has several children, or stands
 * behind the same address twice.
 */
export async function resolveGroup(parts: readonly MessagePart[], ask: Ask): Promise<Recipient[]> {
  const found = new Map<string, Found>();
  for (const { sql, params } of parts.flatMap(partQueries)) {
    for (const one of await ask<Found>(sql, params)) {
      const known = found.get(one.key) ?? { key: one.key, registrationIds: [], eventIds: [] };
      found.set(one.key, {
        key: one.key,
        registrationIds: joined(known.registrationIds, one.registrationIds),
        eventIds: joined(known.eventIds, one.eventIds),
      });
    }
  }
  const keys = `{${[...found.keys()].map((key) => `"${key}"`).join(',')}}`;
  const people = await ask<Reachable>(reachable, [keys, keys, keys]);
  const addresses = new Set<string>();
  const recipients: Recipient[] = [];
  for (const person of people.sort((a, b) => families(a) - families(b) || byName(a, b))) {
    const about = found.get(person.key);
    const email = mailable(person.email);
    if (about === undefined || (email !== null && addresses.has(email))) continue;
    // an account that stands for somebody without e-mail cannot be written to
    if (email === null && families(person) === 1) continue;
    if (email !== null) addresses.add(email);
    const channel = email !== null ? 'mail' : person.address ? 'letter' : 'phone';
    recipients.push({ ...about, name: person.name, channel });
  }
  return recipients.sort(byName);
}

const mailable = (email: string | null): string | null =>
  email === null || email === '' || email.endsWith('.invalid') ? null : email.toLowerCase();

const byName = (a: { name: string; key: string }, b: { name: string; key: string }): number =>
  a.name.localeCompare(b.name, 'de') || a.key.localeCompare(b.key);
