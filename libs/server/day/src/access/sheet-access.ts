import { sheetIsOpen } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  notFound,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ClearanceQueries } from './clearance-queries';

/** In which capacity somebody opens a sheet. */
export type SheetReader = 'office' | 'organiser' | 'companion';

interface EventRow {
  organisation_id: string;
  sessions: { starts_at: string; ends_at: string }[];
}

/**
 * Who may open the day sheet of an event: the office any, organisers their own organisation's with a second
 * factor, companions those they accompany, from the day before until the day after and with a valid clearance.
 * Everybody else does not learn that the event exists.
 */
@Injectable()
export class SheetAccess {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly clearances: ClearanceQueries,
  ) {}

  async readerOf(eventId: string, staff: StaffCaller): Promise<SheetReader> {
    const event = await this.database.row<EventRow>(
      `select e.organisation_id, (select coalesce(json_agg(json_build_object('starts_at', s.starts_at,
         'ends_at', s.ends_at)), '[]') from session s where s.event_id = e.id) as sessions
       from event e where e.id = ? and e.status = 'published' and e.registration = 'with-us'`,
      [eventId],
    );
    if (event === null) throw notFound();
    if (staff.permissions.includes('desk:health')) return 'office';
    if (worksFor(staff, event.organisation_id)) return 'organiser';
    if (await this.accompanies(eventId, event, staff)) return 'companion';
    throw notFound();
  }

  private async accompanies(
    eventId: string,
    { sessions }: EventRow,
    staff: StaffCaller,
  ): Promise<boolean> {
    if (!staff.companionOf.includes(eventId)) return false;
    const now = await this.clock.now();
    const spans = sessions.map(({ starts_at, ends_at }) => ({
      startsAt: new Date(starts_at),
      endsAt: new Date(ends_at),
    }));
    if (!sheetIsOpen(spans, now, this.config.townZone)) return false;
    return this.clearances.isValid(staff.accountId, now);
  }
}

/** The permission with the second factor, not the bundle: one person may accompany and organise. */
export function worksFor(staff: StaffCaller, organisationId: string): boolean {
  return (
    staff.permissions.includes('organiser:health') && staff.organisationIds.includes(organisationId)
  );
}
