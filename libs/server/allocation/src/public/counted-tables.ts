import type { DrawTable } from '@dabei/contracts';
import { ageBandOf, ageBands, ageOn, publicCount } from '@dabei/domain';
import type { Database } from '@dabei/server/platform';

interface DrawnChild {
  birthDate: string;
  startsOn: string;
  channel: 'online' | 'paper';
  district: string | null;
  /** Rank of the best wish it got among those it was allowed; null: nothing. */
  best: number | null;
}

/** A place given by hand that was none of the wishes. */
const NOT_WISHED = 99;

const outcomes = ['first', 'second-third', 'later', 'nothing'] as const;
type Outcome = (typeof outcomes)[number];

const outcomeOf = ({ best }: DrawnChild): Outcome => {
  if (best === null) return 'nothing';
  if (best === 1) return 'first';
  return best <= 3 ? 'second-third' : 'later';
};

/** Whoever handed in a list, with the best it got in one run. */
function childrenOf(database: Database, runId: string): Promise<DrawnChild[]> {
  return database.rows<DrawnChild>(
    `select k.birth_date::text as "birthDate", c.starts_on::text as "startsOn",
         case l.channel when 'family' then 'online' else 'paper' end as channel,
         (select s.district from statistics_answer s where s.campaign_id = c.id and s.child_id = k.id) as district,
         coalesce(
           (select count(*)::int from wish_answer b where b.run_id = r.id and b.child_id = k.id
             and b.reason <> 'not-allowed' and b.position <=
               (select min(a.position) from wish_answer a where a.run_id = b.run_id and a.child_id = k.id
                 and a.reason = 'placed')
             having count(*) > 0),
           (select ${NOT_WISHED} from draw_placement p where p.run_id = r.id and p.child_id = k.id
             limit 1)) as best
       from draw_run r join campaign c on c.id = r.campaign_id
         join wish_list l on l.campaign_id = c.id and l.state = 'submitted'
         join child k on k.id = l.child_id
       where r.id = ?`,
    [runId],
  );
}

/** Who got what in one run, rounded and nothing below ten, as every public figure. */
export async function countedTables(database: Database, runId: string): Promise<DrawTable[]> {
  const children = await childrenOf(database, runId);
  const districts = [...new Set(children.map(({ district }) => district ?? 'none'))].sort();
  return [
    counted('rank', children, ['all'], () => 'all'),
    counted('age-band', children, ageBands, (child) =>
      ageBandOf(ageOn(child.birthDate, child.startsOn)),
    ),
    counted('channel', children, ['online', 'paper'], ({ channel }) => channel),
    counted('district', children, districts, ({ district }) => district ?? 'none'),
  ];
}

/** One row for each group of children, one column for what became of its wishes. */
function counted(
  kind: DrawTable['kind'],
  children: readonly DrawnChild[],
  rows: readonly string[],
  rowOf: (child: DrawnChild) => string,
): DrawTable {
  return {
    kind,
    rows: [...rows],
    columns: [...outcomes],
    cells: rows.map((row) =>
      outcomes.map((outcome) =>
        publicCount(
          children.filter((child) => rowOf(child) === row && outcomeOf(child) === outcome).length,
        ),
      ),
    ),
  };
}
