import type { DeskCampaignRow, SeasonPreview, SeasonRequest, SeasonUndo } from '@dabei/contracts';
import {
  daysBetween,
  isOutsideSeason,
  shiftKeepingWeekday,
  shiftSpan,
  type SeasonShift,
} from '@dabei/domain';
import { CONFIG, Database, notFound, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignQueries } from '../programme/campaign-queries';
import { currentFirst } from '../programme/current-first';
import { clashViews } from './clash-views';
import { plannedEvents, type PlannedRow } from './planned-events';

interface UndoRow {
  title: string;
  phase: string;
  copied: boolean;
  events: number;
  edited: number;
  public: number;
  registrations: number;
}

/** Seasons as the office plans them. */
@Injectable()
export class SeasonQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly campaigns: CampaignQueries,
  ) {}

  /** Every campaign, drafts included, the current one first. */
  async list(): Promise<DeskCampaignRow[]> {
    const rows = await this.database.rows<DeskCampaignRow>(
      `select c.slug, c.title, c.phase, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
         (select count(*)::int from event e where e.campaign_id = c.id) as events,
         c.wishes_open_at is not null as wishes, source.title as "copiedFrom"
       from campaign c left join campaign source on source.id = c.copied_from
       order by c.starts_on desc, c.id limit 100`,
    );
    return currentFirst(rows);
  }

  /** What copying would make; nothing is written. */
  async preview({ source, startsOn, endsOn, without }: SeasonRequest): Promise<SeasonPreview> {
    const { id, startsOn: from } = await this.campaigns.anyNamed(source);
    const shift = { from, to: startsOn, zone: this.config.townZone };
    const events = (await plannedEvents(this.database, id)).map((row) => {
      const after = row.before.map((session) => shifted(session, shift));
      const outside = isOutsideSeason(after.map(spanOf), { startsOn, endsOn }, shift.zone);
      return { ...row, after, outside };
    });
    const wanted = events.filter((event) => !without.includes(event.id));
    return {
      shiftDays: daysBetween(from, shiftKeepingWeekday(from, from, startsOn)),
      events,
      clashes: clashViews(
        wanted.map(({ after, ...event }) => ({ ...event, sessions: after, companions: [] })),
      ),
    };
  }

  /** What taking a copy back would delete, or why it stays. */
  async undo(slug: string): Promise<SeasonUndo> {
    const row = await this.database.row<UndoRow>(
      `select c.title, c.phase, c.copied_from is not null as copied, count(e.id)::int as events,
         count(e.id) filter (where e.version > 1 or e.copied_from is null)::int as edited,
         count(e.id) filter (where e.status <> 'draft')::int as public,
         (select count(*)::int from registration r join event own on own.id = r.event_id
          where own.campaign_id = c.id) as registrations
       from campaign c left join event e on e.campaign_id = c.id where c.slug = ? group by c.id`,
      [slug],
    );
    if (row === null) throw notFound();
    const { title, events, edited } = row;
    return { title, events, edited, refused: refusalOf(row) };
  }
}

function refusalOf(row: UndoRow): SeasonUndo['refused'] {
  if (!row.copied) return 'not-a-copy';
  if (row.phase !== 'draft') return 'not-a-draft';
  if (row.registrations > 0) return 'has-registrations';
  return row.public > 0 ? 'already-public' : null;
}

type Session = PlannedRow['before'][number];

const spanOf = ({ startsAt, endsAt }: Session) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

function shifted(session: Session, shift: SeasonShift): Session {
  const { startsAt, endsAt } = shiftSpan(spanOf(session), shift);
  return { ...session, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
