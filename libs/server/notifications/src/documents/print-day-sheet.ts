import type { Ask } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  notFound,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { voiceOf } from '../mail/voice-of';
import { daySheet } from './day-sheet';
import { printPdf } from './print-pdf';
import { SheetRowQueries, type OpenedFields } from './sheet-row-queries';

interface EventRow {
  title: string;
  place: string;
  asks: Ask[];
  sessions: { starts_at: string; ends_at: string; all_day: boolean }[];
}

/** Prints who comes. That health was on the paper is written down (product rule 8). */
@Injectable()
export class PrintDaySheet {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: SheetRowQueries,
  ) {}

  async print(eventId: string, wantsHealth: boolean, staff: StaffCaller): Promise<Buffer> {
    const event = await this.read(eventId);
    const columns: OpenedFields = {
      pickUp: event.asks.includes('pick-up'),
      emergency: event.asks.includes('emergency-contact'),
      attention: wantsHealth && staff.permissions.includes('desk:health'),
    };
    const people = await this.people.ofEvent(eventId, columns);
    const printedAt = await this.clock.now();
    await this.remember(eventId, { health: columns.attention, children: people.length }, staff);
    const sessions = event.sessions.map(({ starts_at, ends_at, all_day: allDay }) => {
      const startsAt = new Date(starts_at);
      const day = localDateOf(startsAt, this.config.townZone);
      const rows = people.map(({ ageOn, ...row }) => ({ ...row, age: ageOn(day) }));
      return { startsAt, endsAt: new Date(ends_at), allDay, rows };
    });
    const { title, place } = event;
    const voice = await voiceOf('de');
    return printPdf(daySheet({ title, place, sessions, columns, printedAt }, voice));
  }

  private async read(eventId: string): Promise<EventRow> {
    const event = await this.database.row<EventRow>(
      `select e.title, e.place, to_json(e.asks) as asks,
         coalesce((select json_agg(json_build_object('starts_at', s.starts_at, 'ends_at', s.ends_at,
           'all_day', s.all_day) order by s.starts_at, s.id)
           from session s where s.event_id = e.id), '[]') as sessions
       from event e where e.id = ?`,
      [eventId],
    );
    if (event === null) throw notFound();
    return event;
  }

  private async remember(
    eventId: string,
    details: { health: boolean; children: number },
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact((em) => {
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'day-sheet-printed',
        subjectType: 'event',
        subjectId: eventId,
        details,
      });
      return Promise.resolve();
    });
  }
}
