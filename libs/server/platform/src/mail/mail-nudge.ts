import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { MAIL_QUEUE } from '../queues/queue-names';

/** Says "look at this mail now". The row decides; a lost nudge only costs the sweeper's half minute. */
@Injectable()
export class MailNudge {
  private readonly logger = new Logger('mail');

  constructor(@InjectQueue(MAIL_QUEUE) private readonly queue: Queue) {}

  async nudge(mailId: string): Promise<void> {
    try {
      await this.queue.add('send-mail', { mailId });
    } catch {
      this.logger.warn('nudge lost; the sweeper will find the mail');
    }
  }
}
