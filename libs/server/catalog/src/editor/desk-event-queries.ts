import type { DeskEvent } from '@dabei/contracts';
import { Campaign } from '@dabei/server/database';
import { CONFIG, Clock, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { lineBlockedBy } from '../line/line-blocked-by';
import { LineQueries } from '../line/line-queries';
import { DeskQueries } from './desk-queries';
import { loadEventInput } from './load-event-input';

@Injectable()
export class DeskEventQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly desk: DeskQueries,
    private readonly lines: LineQueries,
  ) {}

  /** One event as the editor opens it, with the reason why its line stands still. */
  async event(eventId: string): Promise<DeskEvent> {
    const { row, places } = await this.desk.event(eventId);
    const { event, input, campaign } = await this.database.transact(async (em) => {
      const stored = await loadEventInput(em, eventId, this.config.townZone);
      const { slug } = await em.findOneOrFail(Campaign, { id: stored.event.campaignId });
      return { ...stored, campaign: slug };
    });
    return {
      ...row,
      campaignSlug: campaign,
      version: event.version,
      assumed: event.assumed,
      cancelledReason: event.cancelledReason ?? null,
      event: input,
      lineBlockedBy: lineBlockedBy({
        now: await this.clock.now(),
        zone: this.config.townZone,
        firstStart: row.firstStartsAt === null ? null : new Date(row.firstStartsAt),
        quotas: places.quotas,
        line: await this.lines.line(eventId),
      }),
    };
  }
}
