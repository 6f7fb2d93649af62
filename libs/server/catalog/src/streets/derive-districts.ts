import { streetKey } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ListedStreet } from './read-streets';

/** Answers of campaigns that are not over, without a part of the town, of families whose street is known. */
const open = `
  from statistics_answer a
    join campaign k on k.id = a.campaign_id
    join child c on c.id = a.child_id
    join household h on h.id = c.household_id
  where a.district is null and h.resident and h.street is not null
    and 'district' = any(k.statistics_asked) and k.phase not in ('done', 'erased')`;

/** Fills in what the new list says about known streets; returns how many answers it was. */
export async function deriveDistricts(
  em: EntityManager,
  streets: readonly ListedStreet[],
): Promise<number> {
  const written = await rowsIn<{ street: string }>(em, `select distinct h.street ${open}`);
  const districts = new Map(streets.map(({ key, district }) => [key, district]));
  const found = written.flatMap(({ street }) => {
    const district = districts.get(streetKey(street));
    return district === undefined ? [] : [{ street, district }];
  });
  if (found.length === 0) return 0;
  const derived = await rowsIn(
    em,
    `update statistics_answer s set district = d.district
     from (select a.campaign_id, a.child_id, h.street ${open}) o
       join jsonb_to_recordset(?::jsonb) as d(street text, district text) on d.street = o.street
     where s.campaign_id = o.campaign_id and s.child_id = o.child_id returning s.child_id`,
    [JSON.stringify(found)],
  );
  return derived.length;
}
