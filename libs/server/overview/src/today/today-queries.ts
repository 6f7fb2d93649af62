import type { Need, NeedItem, NeedKind, Permission, TaskView, Today } from '@dabei/contracts';
import { addDays, instantAt, localDateOf } from '@dabei/domain';
import { CONFIG, Clock, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { needSources } from './need-sources';
import { openTasks } from './open-tasks';

/** So many of a kind are listed; the rest is a number. */
const listed = 5;
/** Without a date of their own these wait until the week has time for them. */
const canWait: readonly NeedKind[] = ['lines', 'clearances', 'seals'];

type NeedRow = NeedItem & { kind: NeedKind; total: number };

/** What needs the caller today: only what the own permissions open, in one statement. */
@Injectable()
export class TodayQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async today(permissions: readonly Permission[]): Promise<Today> {
    const now = await this.clock.now();
    const [rows, tasks] = await Promise.all([
      this.needs(permissions, now),
      permissions.includes('desk:registrations')
        ? this.database.rows<TaskView>(openTasks)
        : Promise.resolve([]),
    ]);
    const today = localDateOf(now, this.config.townZone);
    const midnight = instantAt(addDays(today, 1), '00:00', this.config.townZone);
    return { needs: needsOf(rows, midnight), tasks };
  }

  private async needs(permissions: readonly Permission[], now: Date): Promise<NeedRow[]> {
    const sources = needSources.filter(({ needs }) => permissions.includes(needs));
    if (sources.length === 0) return [];
    const zone = this.config.townZone;
    return this.database.rows<NeedRow>(
      `with clock as materialized (
         select ?::timestamptz as now, ?::date as today, ?::text as zone)
       ${sources.map(asRows).join('\nunion all\n')}`,
      [now, localDateOf(now, zone), zone],
    );
  }
}

/** The few most urgent of a kind, and how many there are. */
function asRows({ kind, sql }: { kind: NeedKind; sql: string }): string {
  return `(select '${kind}' as kind, n.id, n.title, n.note, to_json(n.due)#>>'{}' as due, n.count,
    count(*) over ()::int as total
    from (${sql}) n order by n.due nulls last, n.count desc, n.title limit ${String(listed)})`;
}

function needsOf(rows: readonly NeedRow[], midnight: Date): Need[] {
  return needSources.flatMap(({ kind }) => {
    const found = rows.filter((row) => row.kind === kind);
    const [first] = found;
    if (first === undefined) return [];
    const items = found.map(({ id, title, note, due, count }) => ({ id, title, note, due, count }));
    return [{ kind, when: whenOf(first, midnight), total: first.total, items }];
  });
}

function whenOf({ kind, due }: NeedRow, midnight: Date): Need['when'] {
  if (due === null) return canWait.includes(kind) ? 'week' : 'today';
  return new Date(due) < midnight ? 'today' : 'week';
}
