import { localDateOf } from '@dabei/domain';
import { CONFIG, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';

const mailDays = 30;
/** As long as one may be printed again. */
const letterDays = 30;
const keyDays = 7;
const day = 24 * 3_600_000;

/** Single rows that carry their own date, or whose age says that nobody needs them any more. */
@Injectable()
export class EraseRows {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
  ) {}

  async run(now: Date): Promise<number> {
    const today = localDateOf(now, this.config.townZone);
    const before = (days: number): Date => new Date(now.getTime() - days * day);
    const work: [string, unknown][] = [
      ['delete from registration_answer where erase_on <= ? returning kind', today],
      ['delete from feedback where erase_on <= ? returning id', today],
      ['delete from idempotency_key where created_at < ? returning key', before(keyDays)],
      [
        `update mail set to_address = null, sealed = null, key_id = null, failure = null,
           return_hash = null, bounce_status = null, bounced_at = null
         where to_address is not null and state in ('sent', 'failed', 'skipped')
           and coalesce(sent_at, created_at) < ? returning id`,
        before(mailDays),
      ],
      // the row stays, so that the same news is not written again
      [
        `update letter set state = 'void', sealed = null, key_id = null
         where state = 'sent' and sent_at < ? returning id`,
        before(letterDays),
      ],
      ['delete from not_coming_link where created_at < ? returning day', before(mailDays)],
      // the limits keep addresses for as long as they count; the end is given in milliseconds
      ['delete from attempt where expire < ? returning key', Date.now()],
    ];
    const found = await Promise.all(work.map(([sql, limit]) => this.database.rows(sql, [limit])));
    return found.flat().length;
  }
}
