import type { WaitingEntry } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

type LineRow = Omit<WaitingEntry, 'groupAskedAt'> & { groupAskedAt: string | null };

@Injectable()
export class LineQueries {
  constructor(private readonly database: Database) {}

  /** The line of one event, as the rules read it. */
  async line(eventId: string): Promise<WaitingEntry[]> {
    const rows = await this.database.rows<LineRow>(
      `select r.id as "registrationId", r.rank::float8 as rank, r.group_id as "groupId", r.together, r.seats,
         r.reduced_fee as "reducedFee", r.state = 'queued' as "codeMissing",
         to_json(r.group_asked_at)#>>'{}' as "groupAskedAt", r.accepts_fewer as "acceptsFewer",
         exists (select 1 from place_offer o where o.registration_id = r.id and o.state = 'open') as "hasOpenOffer"
       from registration r where r.event_id = ? and r.state in ('waiting', 'queued') order by r.rank`,
      [eventId],
    );
    return rows.map((row) => ({
      ...row,
      groupAskedAt: row.groupAskedAt === null ? null : new Date(row.groupAskedAt),
    }));
  }
}
