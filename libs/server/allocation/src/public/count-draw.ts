import type { DrawTable } from '@dabei/contracts';
import { ageBandOf, ageBands, ageOn, publicCount } from '@dabei/domain';
import { Database, HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';

interface DrawnChild {
  birthDate: string;
  startsOn: string;
  channel: 'online' | 'paper';
  district: string | null;
  /** Rank of the best wish it got; null: nothing. */
  best: number | null;
}

const outcomes = ['first', 'second-third', 'later', 'nothing'] as const;
type Outcome = (typeof outcomes)[number];

const outcomeOf = ({ best }: DrawnChild): Outcome => {
  if (best === null) return 'nothing';
  if (best === 1) return 'first';
  return best <= 3 ? 'second-third' : 'later';
};

/**
 * Counts once who got what, for everybody: rounded, and nothing below ten, as every public figure. Made again from the
 * same rows it is the same.
 */
@HandlesOutbox('draw-confirmed')
export class CountDraw implements OutboxHandler {
  constructor(private readonly database: Database) {}

  async handle(_kind: string, { campaignId }: Record<string, string | number>): Promise<void> {
    const id = String(campaignId);
    const children = await this.children(id);
    const districts = [...new Set(children.map(({ district }) => district ?? 'none'))].sort();
    const tables: DrawTable[] = [
      counted('rank', children, ['all'], () => 'all'),
      counted('age-band', children, ageBands, (child) =>
        ageBandOf(ageOn(child.birthDate, child.startsOn)),
      ),
      counted('channel', children, ['online', 'paper'], ({ channel }) => channel),
      counted('district', children, districts, ({ district }) => district ?? 'none'),
    ];
    await this.database.rows(
      'update draw set public_tables = ?::jsonb where campaign_id = ? and public_tables is null',
      [JSON.stringify(tables), id],
    );
  }

  private children(campaignId: string): Promise<DrawnChild[]> {
    return this.database.rows<DrawnChild>(
      `select k.birth_date::text as "birthDate", c.starts_on::text as "startsOn",
         case l.channel when 'family' then 'online' else 'paper' end as channel,
         (select s.district from statistics_answer s where s.campaign_id = c.id and s.child_id = k.id) as district,
         (select min(a.position) from wish_answer a where a.run_id = d.confirmed_run_id and a.child_id = k.id
           and a.reason = 'placed') as best
       from draw d join campaign c on c.id = d.campaign_id
         join wish_list l on l.campaign_id = c.id and l.state = 'submitted'
         join child k on k.id = l.child_id
       where d.campaign_id = ? and d.confirmed_run_id is not null
         and exists (select 1 from wish w where w.wish_list_id = l.id)`,
      [campaignId],
    );
  }
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
