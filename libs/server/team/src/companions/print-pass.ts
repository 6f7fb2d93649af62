import {
  CONFIG,
  Database,
  OfficeQueries,
  notFound,
  printPdf,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { translatorFor, type SessionTimes } from '@dabei/words';
import { Inject, Injectable } from '@nestjs/common';
import { IssuePass } from './issue-pass';
import { passCard } from './pass-card';

interface CardRow {
  name: string;
  title: string;
  place: string;
  sessions: SessionTimes[];
}

/** Makes a pass and prints it at once: its secrets exist nowhere but on this paper. */
@Injectable()
export class PrintPass {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly offices: OfficeQueries,
    private readonly issuePass: IssuePass,
  ) {}

  async print(companionId: string, staff: StaffCaller): Promise<Buffer> {
    const row = await this.read(companionId);
    const office = await this.offices.office();
    const { t } = await translatorFor('de', 'time', 'partners');
    const { token, pin, from, until } = await this.issuePass.issue(companionId, staff);
    const paper = await passCard(
      {
        name: row.name,
        eventTitle: row.title,
        place: row.place,
        sessions: row.sessions,
        address: `${this.config.publicUrl}/tag/pass/${token}`,
        pin,
        from,
        until,
        office,
      },
      { language: 'de', t },
    );
    return printPdf(paper);
  }

  private async read(companionId: string): Promise<CardRow> {
    const row = await this.database.row<CardRow>(
      `select s.name, e.title, e.place,
         (select coalesce(json_agg(json_build_object('startsAt', n.starts_at, 'endsAt', n.ends_at,
            'allDay', n.all_day) order by n.starts_at), '[]')
          from session n where n.event_id = e.id) as sessions
       from companion c join staff s on s.account_id = c.account_id
         join event e on e.id = c.event_id where c.id = ?`,
      [companionId],
    );
    if (row === null) throw notFound();
    return row;
  }
}
