import { routes } from '@dabei/contracts';
import { MikroORM } from '@mikro-orm/postgresql';
import { InjectQueue } from '@nestjs/bullmq';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { collectDefaultMetrics, register } from 'prom-client';
import { Needs } from '../access/needs';
import { Database, ORM } from '../database/database';
import { pendingMigrations } from '../migrate/migrate';
import { DomainError } from '../problems/domain-error';
import { OUTBOX_QUEUE } from '../queues/queue-names';

collectDefaultMetrics();

@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    @Inject(ORM) private readonly orm: MikroORM,
    @InjectQueue(OUTBOX_QUEUE) private readonly queue: Queue,
  ) {}

  @Needs('public:read')
  @Get(routes.live)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Database answers, queue answers, no migration is missing. */
  @Needs('public:read')
  @Get(routes.ready)
  async ready(): Promise<{ status: 'ok' }> {
    await this.database.row('select 1 as one');
    if ((await pendingMigrations(this.orm)) > 0) {
      throw new DomainError('unavailable', { reason: 'migrations-pending', retryAfter: 5 });
    }
    await this.queue.getJobCounts('waiting').catch(() => {
      throw new DomainError('unavailable', { reason: 'queue', retryAfter: 5 });
    });
    return { status: 'ok' };
  }

  @Needs('public:read')
  @Get(routes.metrics)
  @Header('Content-Type', 'text/plain; version=0.0.4')
  metrics(): Promise<string> {
    return register.metrics();
  }
}
