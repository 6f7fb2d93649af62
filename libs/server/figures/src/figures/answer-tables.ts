import type { CountedTable } from '@dabei/contracts';
import { smallestShownCount } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { countedList } from './counted-tables';
import { outcomesTable, type OutcomeCounts } from './outcomes-table';

const smileys = ['good', 'fair', 'poor', 'none'];
const again = ['yes', 'with-changes', 'no', 'none'];

interface Count {
  code: string;
  count: number;
}

/** What became of registrations, and what families and organisers said afterwards. */
@Injectable()
export class AnswerTables {
  constructor(private readonly database: Database) {}

  async of(campaignId: string): Promise<{ tables: CountedTable[]; came: number | null }> {
    const [states, faces, wishes, came] = await Promise.all([
      this.counts(
        `select case when r.state = 'confirmed' then 'placed' else r.state end as code, count(*)::int as count
         from event e join registration r on r.event_id = e.id
         where e.campaign_id = ? group by 1`,
        campaignId,
      ),
      this.counts(
        `select coalesce(s.answer, 'none') as code, count(*)::int as count
         from event e join smiley s on s.event_id = e.id and s.asked_at is not null
         where e.campaign_id = ? group by 1`,
        campaignId,
      ),
      this.counts(
        `select coalesce(a.again, 'none') as code, count(*)::int as count
         from event e join organiser_answer a on a.event_id = e.id
         where e.campaign_id = ? group by 1`,
        campaignId,
      ),
      this.came(campaignId),
    ]);
    return {
      tables: [
        outcomesTable(outcomeCounts(states)),
        countedList('smileys', smileys, inOrder(smileys, faces)),
        countedList('again', again, inOrder(again, wishes)),
      ],
      came,
    };
  }

  private counts(sql: string, campaignId: string): Promise<Count[]> {
    return this.database.rows<Count>(sql, [campaignId]);
  }

  private async came(campaignId: string): Promise<number | null> {
    const row = await this.database.row<{ came: number }>(
      `select coalesce(sum(a.came), 0)::int as came
       from event e join organiser_answer a on a.event_id = e.id where e.campaign_id = ?`,
      [campaignId],
    );
    const came = row?.came ?? 0;
    return came > 0 && came < smallestShownCount ? null : came;
  }
}

const inOrder = (codes: readonly string[], counts: readonly Count[]): number[] =>
  codes.map((code) => counts.find((one) => one.code === code)?.count ?? 0);

const outcomeCounts = (counts: readonly Count[]): OutcomeCounts => {
  const [placed = 0, attended = 0, missed = 0, cancelled = 0] = inOrder(
    ['placed', 'attended', 'missed', 'cancelled'],
    counts,
  );
  return { placed, attended, missed, cancelled };
};
