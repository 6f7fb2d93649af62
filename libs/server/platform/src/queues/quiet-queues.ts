import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { sqlState } from '../database/database';
import { MAIL_QUEUE, OUTBOX_QUEUE, SCHEDULE_QUEUE } from './queue-names';

/** A queue that loses its connection says so in one line; unheard, it would print the whole driver. */
@Injectable()
export class QuietQueues implements OnModuleInit {
  private readonly logger = new Logger('queue');

  constructor(
    @InjectQueue(OUTBOX_QUEUE) private readonly outbox: Queue,
    @InjectQueue(MAIL_QUEUE) private readonly mail: Queue,
    @InjectQueue(SCHEDULE_QUEUE) private readonly schedule: Queue,
  ) {}

  onModuleInit(): void {
    for (const queue of [this.outbox, this.mail, this.schedule]) {
      queue.on('error', (error) => {
        this.logger.warn({ queue: queue.name, state: sqlState(error) }, 'connection lost');
      });
    }
  }
}
