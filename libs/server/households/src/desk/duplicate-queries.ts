import type { DuplicateFamily } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/**
 * Families that may be the same one: the same number, the same child (name and birth date), or the same name. A
 * protected family is nobody's duplicate, and the other guardian's household is one of its own.
 */
const duplicates = `
  with own as (select h.id, h.linked_household_id from household h where h.id = ? and h.state = 'active'),
  hits as (
    select other.household_id, 'phone' as because from guardian mine
      join own on own.id = mine.household_id
      join guardian other on other.phone = mine.phone and other.household_id <> mine.household_id
    union
    select other.household_id, 'child' from child mine
      join own on own.id = mine.household_id
      join child other on other.search_key = mine.search_key and other.birth_date = mine.birth_date
        and other.household_id <> mine.household_id
    where mine.search_key <> ''
    union
    select other.household_id, 'guardian' from guardian mine
      join own on own.id = mine.household_id
      join guardian other on other.search_key = mine.search_key and other.household_id <> mine.household_id
    where mine.search_key <> ''
  )
  select h.id as "householdId", coalesce(g.first_name || ' ' || g.last_name, '') as guardian, g.email, g.phone,
    (select coalesce(json_agg(json_build_object('id', c.id, 'firstName', c.first_name,
       'lastName', c.last_name, 'birthDate', c.birth_date) order by c.birth_date, c.id), '[]')
       from child c where c.household_id = h.id) as children,
    (select count(*)::int from registration r where r.household_id = h.id) as registrations,
    (select json_agg(distinct x.because) from hits x where x.household_id = h.id) as because
  from household h
    left join lateral (select * from guardian g where g.household_id = h.id order by g.id limit 1) g on true
  where h.id in (select household_id from hits) and h.state = 'active' and not h.protected
    and not exists (select 1 from own where own.linked_household_id = h.id or h.linked_household_id = own.id)
    and not exists (select 1 from household me where me.id = ? and me.protected)
  order by (select count(distinct x.because) from hits x where x.household_id = h.id) desc, h.id
  limit 20`;

@Injectable()
export class DuplicateQueries {
  constructor(private readonly database: Database) {}

  of(householdId: string): Promise<DuplicateFamily[]> {
    return this.database.rows<DuplicateFamily>(duplicates, [householdId, householdId]);
  }
}
