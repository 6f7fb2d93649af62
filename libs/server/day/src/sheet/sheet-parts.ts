import type { DaySheet } from '@dabei/contracts';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { DayChildQueries } from './day-child-queries';
import { DayEventQueries } from './day-event-queries';
import { PresenceQueries } from './presence-queries';

type Parts = Pick<DaySheet, 'event' | 'asks' | 'children' | 'headCount'>;

/** Everything on a sheet, each read once. */
@Injectable()
export class SheetParts {
  constructor(
    private readonly database: Database,
    private readonly events: DayEventQueries,
    private readonly children: DayChildQueries,
    private readonly presences: PresenceQueries,
  ) {}

  async of(eventId: string, day: string, withHealth: boolean): Promise<Parts> {
    const event = await this.events.one(eventId, day);
    if (event === null) throw notFound();
    const [asked, children, headCount] = await Promise.all([
      this.database.row<{ asks: string[] }>(
        'select to_json(asks) as asks from event where id = ?',
        [eventId],
      ),
      this.children.of(eventId, day, withHealth),
      this.presences.headCount(eventId, day),
    ]);
    return { event, asks: asked?.asks ?? [], children, headCount };
  }
}
