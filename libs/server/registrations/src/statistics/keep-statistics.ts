import type { BasketLineResult, ChildStatistics } from '@dabei/contracts';
import { streetKey } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What was said about the children of one basket, by the keys of the basket. */
export interface SaidForStatistics {
  statistics: readonly ChildStatistics[];
  childIds: ReadonlyMap<string, string>;
  results: readonly BasketLineResult[];
  now: Date;
}

type Said = Omit<ChildStatistics, 'key'>;

interface Target {
  campaign_id: string;
  child_id: string;
  asked: string[];
  street: string | null;
  resident: boolean;
}

/**
 * Keeps what a family said for the statistics: only about children that were entered, only what the campaign asks.
 * Who said nothing leaves no row. A later answer is the better one, also when it takes one back; what it leaves out
 * stays.
 */
export async function keepStatistics(
  em: EntityManager,
  { statistics, childIds, results, now }: SaidForStatistics,
): Promise<void> {
  const said = new Map(
    statistics.flatMap(({ key, ...answer }) => {
      const id = childIds.get(key);
      return id === undefined || Object.values(answer).length === 0 ? [] : [[id, answer] as const];
    }),
  );
  if (said.size === 0) return;
  const children = await targets(em, results, [...said.keys()]);
  const districts = await districtsOf(em, children, said);
  for (const target of children) {
    const answer = said.get(target.child_id) ?? {};
    const asks = (question: string): boolean => target.asked.includes(question);
    if (Object.values(answer).every((one) => one === null)) {
      await takeBack(em, target);
      continue;
    }
    const sex = asks('sex') ? (answer.sex ?? null) : null;
    const firstTime = asks('first-time') ? (answer.firstTime ?? null) : null;
    const district = asks('district') ? districtOf(target, answer.district, districts) : null;
    if (sex === null && firstTime === null && district === null) continue;
    await rowsIn(
      em,
      `insert into statistics_answer as s (campaign_id, child_id, sex, district, first_time, answered_at)
       values (?, ?, ?, ?, ?, ?)
       on conflict (campaign_id, child_id) do update set
         sex = case when ?::boolean then excluded.sex else coalesce(excluded.sex, s.sex) end,
         district = case when ?::boolean then excluded.district
           else coalesce(excluded.district, s.district) end,
         first_time = case when ?::boolean then excluded.first_time
           else coalesce(excluded.first_time, s.first_time) end,
         answered_at = excluded.answered_at`,
      [
        target.campaign_id,
        target.child_id,
        sex,
        district,
        firstTime,
        now,
        answer.sex === null,
        answer.district === null,
        answer.firstTime === null,
      ],
    );
  }
}

/** "No answer" to everything: also the part of the town is kept only beside an answer. */
async function takeBack(em: EntityManager, { campaign_id, child_id }: Target): Promise<void> {
  await rowsIn(em, 'delete from statistics_answer where campaign_id = ? and child_id = ?', [
    campaign_id,
    child_id,
  ]);
}

/** The campaigns in which these children were entered just now. */
function targets(
  em: EntityManager,
  results: readonly BasketLineResult[],
  childIds: readonly string[],
): Promise<Target[]> {
  const entered = results.flatMap(({ registrationId }) => registrationId ?? []);
  return rowsIn<Target>(
    em,
    `select distinct k.id as campaign_id, c.id as child_id, k.statistics_asked as asked, h.street, h.resident
     from registration r join event e on e.id = r.event_id join campaign k on k.id = e.campaign_id
       join child c on c.id = r.child_id join household h on h.id = c.household_id
     where r.id = any(?::uuid[]) and c.id = any(?::uuid[]) and k.statistics_asked <> '{}'`,
    [`{${entered.join(',')}}`, `{${childIds.join(',')}}`],
  );
}

interface Districts {
  byStreet: ReadonlyMap<string, string>;
  known: ReadonlySet<string>;
}

/** Of the street list no more than these children need: places are locked meanwhile. */
async function districtsOf(
  em: EntityManager,
  children: readonly Target[],
  said: ReadonlyMap<string, Said>,
): Promise<Districts> {
  const asked = children.filter((child) => child.resident && child.asked.includes('district'));
  if (asked.length === 0) return { byStreet: new Map(), known: new Set() };
  const streets = asked.map(({ street }) => streetKey(street ?? ''));
  const names = asked.flatMap(({ child_id }) => said.get(child_id)?.district ?? []);
  const rows = await rowsIn<{ street_key: string | null; district: string }>(
    em,
    `select street_key, district from street_district 
       where street_key in (select jsonb_array_elements_text(?::jsonb))
     union all select distinct null, district from street_district
       where district in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(streets), JSON.stringify(names)],
  );
  return {
    byStreet: new Map(
      rows.flatMap(({ street_key, district }) =>
        street_key === null ? [] : [[street_key, district]],
      ),
    ),
    known: new Set(rows.map(({ district }) => district)),
  };
}

/** The known street decides; otherwise what was said, as far as the list has such a part of the town. */
function districtOf(
  { street, resident }: Target,
  said: string | null | undefined,
  { byStreet, known }: Districts,
): string | null {
  if (!resident) return null;
  const listed = byStreet.get(streetKey(street ?? ''));
  if (listed !== undefined) return listed;
  return typeof said === 'string' && known.has(said) ? said : null;
}
