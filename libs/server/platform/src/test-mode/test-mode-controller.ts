import { clockRequest, clockView, routes, runDueResult } from '@dabei/contracts';
import { InjectQueue } from '@nestjs/bullmq';
import {
  Body,
  Controller,
  HttpCode,
  Inject,
  Post,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { QueueEvents, type Queue } from 'bullmq';
import type { z } from 'zod';
import { randomUUID } from '../chance/chance';
import { Needs } from '../access/needs';
import { Clock } from '../clock/clock';
import { CONFIG, type Config } from '../config/config';
import { queueConnection } from '../queues/queue-backend';
import { SCHEDULE_QUEUE } from '../queues/queue-names';

const patienceMs = 60_000;

/** Only with APP_ENV=test, which only starts on a database of this machine. */
@ApiExcludeController()
@Controller()
export class TestModeController implements OnApplicationShutdown {
  private events: QueueEvents | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    @InjectQueue(SCHEDULE_QUEUE) private readonly queue: Queue,
  ) {}

  @Needs('test:only')
  @HttpCode(200)
  @Post(routes.testClock)
  async moveClock(
    @Body({ schema: clockRequest }) body: z.infer<typeof clockRequest>,
  ): Promise<z.infer<typeof clockView>> {
    await this.clock.move(body.now === null ? null : new Date(body.now));
    return { now: (await this.clock.now()).toISOString() };
  }

  @Needs('test:only')
  @HttpCode(200)
  @Post(routes.testRunDue)
  async runDue(): Promise<z.infer<typeof runDueResult>> {
    this.events ??= new QueueEvents(SCHEDULE_QUEUE, { connection: queueConnection(this.config) });
    await this.events.waitUntilReady();
    const job = await this.queue.add('run-due', {}, { jobId: randomUUID() });
    return {
      ran: (await job.waitUntilFinished(this.events, patienceMs)) as Record<string, number>,
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.events?.close();
  }
}
