import { addMonths, localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';

const monthsAfterSending = 12;

/** `?` is today: every campaign a message was about is at its date, and there is one. */
const campaignsOver = `
  exists (select 1 from jsonb_array_elements(m.parts) part where part ->> 'campaignId' is not null)
  and not exists (select 1 from jsonb_array_elements(m.parts) part
    join campaign c on c.id = (part ->> 'campaignId')::uuid where c.erase_on > ?)`;

/**
 * What the office wrote may name somebody. The words go with the campaign's data, at the latest a year after they were
 * sent; a draft nobody touched for a year goes as a whole. Who was told how often stays as a number.
 */
@RunsEvery('erase-message-words', 3600)
export class EraseMessageWords implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    const yearAgo = addMonths(today, -monthsAfterSending);
    const erased = await this.database.rows(
      `update message m set subject_de = '', text_de = '', subject_en = '', text_en = '', erased_at = ?
       where m.state in ('sent', 'stopped') and m.erased_at is null
         and ((m.finished_at at time zone ?)::date <= ? or (${campaignsOver})) returning m.id`,
      [now, this.config.townZone, yearAgo, today],
    );
    const dropped = await this.database.rows(
      `delete from message where state = 'draft' and (changed_at at time zone ?)::date <= ?
       returning id`,
      [this.config.townZone, yearAgo],
    );
    return erased.length + dropped.length;
  }
}
