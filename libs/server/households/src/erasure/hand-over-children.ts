import { rowsIn, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

interface SharedChild {
  id: string;
  heir: string;
}

/**
 * A child the other guardian also looks after goes on living there. What the erased household registered stays
 * behind with a nameless child, so that nobody can tell any more where the child was.
 */
export async function handOverChildren(
  em: EntityManager,
  householdId: string,
  now: Date,
): Promise<void> {
  const shared = await rowsIn<SharedChild>(
    em,
    `select distinct on (c.id) c.id, l.household_id as heir
     from child c join child_link l on l.child_id = c.id join household h on h.id = l.household_id
     where c.household_id = ? and h.state = 'active' and exists (select 1 from guardian g
       where g.household_id = h.id and (g.account_id is not null or g.email_confirmed_at is not null))
     order by c.id, l.created_at, l.household_id`,
    [householdId],
  );
  for (const child of shared) await handOver(em, householdId, child, now);
}

async function handOver(
  em: EntityManager,
  householdId: string,
  { id, heir }: SharedChild,
  now: Date,
): Promise<void> {
  const nameless = uuidv7();
  await rowsIn(
    em,
    `insert into child (id, household_id, first_name, last_name, search_key, birth_date, created_at)
     select ?, household_id, '', '', '', birth_date, ? from child where id = ?`,
    [nameless, now, id],
  );
  await rowsIn(em, 'update registration set child_id = ? where child_id = ? and household_id = ?', [
    nameless,
    id,
    householdId,
  ]);
  // where the heir has entered the same child itself, that entry is the one that is found
  await rowsIn(
    em,
    `update child c set household_id = ?, swim_level = null, search_key = case when exists
       (select 1 from child twin where twin.household_id = ? and twin.search_key = c.search_key
         and twin.birth_date = c.birth_date) then '' else c.search_key end
     where c.id = ?`,
    [heir, heir, id],
  );
  await rowsIn(em, 'delete from child_link where child_id = ? and household_id = ?', [id, heir]);
}
