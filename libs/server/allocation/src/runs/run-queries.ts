import type {
  DrawComparison,
  DrawRunChildren,
  DrawRunDetail,
  DrawRunEvent,
  DrawRunRow,
} from '@dabei/contracts';
import { searchKey } from '@dabei/domain';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { RunStanding } from './run-standing';

const PAGE = 50;

interface RunRow extends Omit<DrawRunRow, 'outdated' | 'counts'> {
  campaignId: string;
  events: DrawRunEvent[] | null;
}

const runColumns = `r.id, r.campaign_id as "campaignId", r.label, r.state, r.final, r.changes,
  r.repeat_reason as "repeatReason",
  to_json(r.made_at)#>>'{}' as "madeAt", to_json(r.finished_at)#>>'{}' as "finishedAt", r.progress, r.fallback,
  r.problem, r.summary, coalesce(r.tiers, '[]') as tiers, r.events`;

/** Runs as the office reads them. */
@Injectable()
export class RunQueries {
  constructor(
    private readonly database: Database,
    private readonly standing: RunStanding,
  ) {}

  async ofCampaign(campaignId: string): Promise<DrawRunRow[]> {
    const rows = await this.database.rows<RunRow>(
      `select ${runColumns} from draw_run r where r.campaign_id = ? order by r.made_at desc limit 20`,
      [campaignId],
    );
    return this.views(campaignId, rows);
  }

  async detail(runId: string): Promise<DrawRunDetail> {
    const { row, view } = await this.one(runId);
    const emptyHands = await this.database.rows<DrawRunDetail['emptyHands'][number]>(
      `select k.id as "childId", k.household_id as "householdId", k.first_name || ' ' || k.last_name as "childName",
         (select count(*)::int from wish_answer a where a.run_id = h.run_id and a.child_id = k.id) as wishes, h.cause
       from draw_empty_hand h join child k on k.id = h.child_id
       where h.run_id = ? order by k.search_key limit 500`,
      [runId],
    );
    return { ...view, events: row.events ?? [], emptyHands };
  }

  async children(
    runId: string,
    { page, text }: { page: number; text: string },
  ): Promise<DrawRunChildren> {
    await this.one(runId);
    const like = `%${searchKey(text).replaceAll(/[%_\\]/g, '')}%`;
    const listed = `from draw_run r join wish_list l on l.campaign_id = r.campaign_id and l.state = 'submitted'
        join child k on k.id = l.child_id
        left join lot on lot.campaign_id = r.campaign_id and lot.child_id = k.id
      where r.id = ? and k.search_key like ?`;
    const counted = await this.database.row<{ total: number }>(
      `select count(*)::int as total ${listed}`,
      [runId, like],
    );
    const rows = await this.database.rows<DrawRunChildren['rows'][number]>(
      `select k.id as "childId", k.household_id as "householdId",
         k.first_name || ' ' || k.last_name as "childName", coalesce(lot.lot, 0) as lot,
         coalesce((select json_agg(json_build_object('eventId', a.event_id, 'title', e.title,
             'position', a.position, 'reason', a.reason, 'lastLot', a.last_lot,
             'otherEventId', a.other_event_id) order by a.position)
           from wish_answer a join event e on e.id = a.event_id
           where a.run_id = r.id and a.child_id = k.id), '[]') as wishes
       ${listed} order by k.search_key, k.id limit ? offset ?`,
      [runId, like, PAGE, (page - 1) * PAGE],
    );
    const total = counted?.total ?? 0;
    return { rows, total, page, pages: Math.max(1, Math.ceil(total / PAGE)) };
  }

  /** What the children would say: who has something with one run and nothing with the other, whose best rank moves. */
  async compare(leftId: string, rightId: string): Promise<DrawComparison> {
    const left = await this.one(leftId);
    const right = await this.one(rightId);
    if (left.row.campaignId !== right.row.campaignId) throw notFound();
    const moved = await this.database.row<Omit<DrawComparison, 'left' | 'right' | 'events'>>(
      `with best as (
         select a.child_id, min(a.position) filter (where a.run_id = ? and a.reason = 'placed') as l,
           min(a.position) filter (where a.run_id = ? and a.reason = 'placed') as r
         from wish_answer a where a.run_id in (?, ?) group by a.child_id)
       select count(*) filter (where l is null and r is not null)::int as gain,
         count(*) filter (where l is not null and r is null)::int as lose,
         count(*) filter (where r < l)::int as better, count(*) filter (where r > l)::int as worse from best`,
      [leftId, rightId, leftId, rightId],
    );
    return {
      left: left.view,
      right: right.view,
      ...(moved ?? { gain: 0, lose: 0, better: 0, worse: 0 }),
      events: differences(left.row.events ?? [], right.row.events ?? []),
    };
  }

  private async one(runId: string): Promise<{ row: RunRow; view: DrawRunRow }> {
    const row = await this.database.row<RunRow>(
      `select ${runColumns} from draw_run r where r.id = ?`,
      [runId],
    );
    const [view] = row === null ? [] : await this.views(row.campaignId, [row]);
    if (row === null || view === undefined) throw notFound();
    return { row, view };
  }

  private async views(campaignId: string, rows: readonly RunRow[]): Promise<DrawRunRow[]> {
    const { outdated, counts } = await this.standing.of(campaignId);
    return rows.map(({ campaignId: _, events: _events, ...row }) => ({
      ...row,
      outdated: outdated.has(row.id),
      counts: row.id === counts,
    }));
  }
}

function differences(
  left: readonly DrawRunEvent[],
  right: readonly DrawRunEvent[],
): DrawComparison['events'] {
  const givenIn = (rows: readonly DrawRunEvent[], id: string) =>
    rows.filter(({ eventId }) => eventId === id).reduce((sum, { given }) => sum + given, 0);
  const named = new Map([...left, ...right].map(({ eventId, title }) => [eventId, title]));
  return [...named]
    .map(([eventId, title]) => ({
      eventId,
      title,
      left: givenIn(left, eventId),
      right: givenIn(right, eventId),
    }))
    .filter((row) => row.left !== row.right);
}
