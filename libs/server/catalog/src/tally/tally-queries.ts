import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { TallyDay } from './tally-day';

@Injectable()
export class TallyQueries {
  constructor(private readonly database: Database) {}

  async days(eventId: string): Promise<TallyDay[]> {
    return this.database.rows<TallyDay>(
      `select day::text as day, children, adults, first_time as "firstTime" from tally
       where event_id = ? order by day`,
      [eventId],
    );
  }
}
