import type { HouseholdHit } from '@dabei/contracts';
import { searchKey } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

const shortestKey = 2;
const shortestPhone = 4;
const countryAndZero = /^(0049|49|0)/;

/**
 * Every word of the key in the guardian's or a child's name, or nearly so; or part of the address or the number.
 * "Mia Muster" finds Mia also where only her mother is called Muster.
 */
const searchQuery = `
  with asked as (
    select ?::text as key, ?::text[] as words, ?::text as address, ?::text as digits
  ), candidate as (
    select g.household_id as id from guardian g, asked
      where g.search_key like any(asked.words) or asked.key <% g.search_key
        or lower(g.email) like asked.address or regexp_replace(g.phone, '\\D', '', 'g') like asked.digits
    union
    select c.household_id from child c, asked
      where c.search_key like any(asked.words) or asked.key <% c.search_key
    union
    select l.household_id from child_link l join child c on c.id = l.child_id, asked
      where c.search_key like any(asked.words) or asked.key <% c.search_key
  ), family as (
    select h.id, g.first_name, g.last_name, g.email, g.phone,
      g.search_key || ' ' || coalesce((select string_agg(c.search_key, ' ') from child c
        where c.household_id = h.id or c.id in
          (select l.child_id from child_link l where l.household_id = h.id)), '') as names
    from candidate join household h on h.id = candidate.id join guardian g on g.household_id = h.id
    where h.state = 'active'
  ), hit as (
    select f.*, word_similarity(asked.key, f.names) as likeness,
      (f.names like all(asked.words)) as named,
      (lower(f.email) like asked.address
        or regexp_replace(f.phone, '\\D', '', 'g') like asked.digits) as reached
    from family f, asked
  )
  select hit.id as "householdId", hit.first_name || ' ' || hit.last_name as guardian, hit.email, hit.phone,
    (select coalesce(json_agg(json_build_object('id', c.id, 'firstName', c.first_name,
       'lastName', c.last_name, 'birthDate', c.birth_date) order by c.birth_date, c.id), '[]')
       from child c where c.household_id = hit.id
         or c.id in (select l.child_id from child_link l where l.household_id = hit.id)) as children
  from hit where (? and (named or likeness > 0.5)) or reached
  order by coalesce(reached, false) desc, named desc, likeness desc,
    hit.last_name collate "de-x-icu", hit.first_name collate "de-x-icu", hit.id
  limit 20`;

/** The office finds a family by a name, a child's name, a phone number or an address. */
@Injectable()
export class HouseholdSearch {
  constructor(private readonly database: Database) {}

  async find(typed: string): Promise<HouseholdHit[]> {
    const key = searchKey(typed);
    if (key.length < shortestKey) return [];
    const address = typed.includes('@');
    const digits = typed.replace(/\D/g, '').replace(countryAndZero, '');
    return this.database.rows<HouseholdHit>(searchQuery, [
      key,
      `{${key.split(' ').map(containing).join(',')}}`,
      address ? containing(typed.trim().toLowerCase()) : null,
      digits.length >= shortestPhone ? containing(digits) : null,
      !address && /\p{L}/u.test(key),
    ]);
  }
}

const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
