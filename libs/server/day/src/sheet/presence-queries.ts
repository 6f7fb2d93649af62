import type { DayPresence, DaySheet } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { onSheet } from '../access/on-sheet';

/** Who is there on one day, and how many somebody counted. */
@Injectable()
export class PresenceQueries {
  constructor(private readonly database: Database) {}

  async of(eventId: string, day: string): Promise<Map<string, DayPresence>> {
    const rows = await this.database.rows<DayPresence>(
      `select p.registration_id as "registrationId", p.state, to_json(p.checked_in_at)#>>'{}' as "checkedInAt",
         to_json(p.checked_out_at)#>>'{}' as "checkedOutAt", p.fetched_by as "fetchedBy"
       from presence p join registration r on r.id = p.registration_id
       where r.event_id = ? and p.day = ?`,
      [eventId, day],
    );
    return new Map(rows.map((row) => [row.registrationId, row]));
  }

  /** Whose family told that the child does not come on this day. */
  async toldAbsent(eventId: string, day: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select n.registration_id as id from absence_note n join registration r on r.id = n.registration_id
       where r.event_id = ? and n.day = ? and r.state in ${onSheet}`,
      [eventId, day],
    );
    return rows.map(({ id }) => id);
  }

  /** The latest count, by the time it was made and not by the time it arrived. */
  headCount(eventId: string, day: string): Promise<DaySheet['headCount']> {
    return this.database.row<NonNullable<DaySheet['headCount']>>(
      `select value as counted, to_json(at)#>>'{}' as at from day_action
       where event_id = ? and day = ? and kind = 'head-count' order by at desc, id desc limit 1`,
      [eventId, day],
    );
  }
}
