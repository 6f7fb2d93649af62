import type { FeedbackRequest } from '@dabei/contracts';
import { addDays, localDateOf } from '@dabei/domain';
import { CONFIG, Clock, Database, Limits, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';

const keptDays = 180;

/** Somebody tells the office about a barrier; kept half a year. */
@Injectable()
export class SendFeedback {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  async send({ about, body, replyTo }: FeedbackRequest, network: string): Promise<void> {
    await this.limits.count('feedback-per-network', network);
    const now = await this.clock.now();
    await this.database.rows(
      'insert into feedback (about, body, reply_to, created_at, erase_on) values (?, ?, ?, ?, ?)',
      [about, body, replyTo, now, addDays(localDateOf(now, this.config.townZone), keptDays)],
    );
  }
}
