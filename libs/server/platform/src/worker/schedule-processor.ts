import { InjectQueue, Processor } from '@nestjs/bullmq';
import type { OnApplicationBootstrap } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { SCHEDULE_QUEUE } from '../queues/queue-names';
import { HandlerRegistry } from './handler-registry';
import { OutboxRelay } from './outbox-relay';
import { RunDue } from './run-due';
import { QuietWorker } from './quiet-worker';
import { asReasonCode } from './reason-code';

/** Runs what is due again and again; each schedule exists once however many workers there are. */
@Processor(SCHEDULE_QUEUE, { concurrency: 1 })
export class ScheduleProcessor extends QuietWorker implements OnApplicationBootstrap {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly relay: OutboxRelay,
    private readonly runDue: RunDue,
    @InjectQueue(SCHEDULE_QUEUE) private readonly queue: Queue,
  ) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    const known = new Set(this.registry.schedules.map(({ name }) => name));
    for (const { name, seconds } of this.registry.schedules) {
      await this.queue.upsertJobScheduler(name, { every: seconds * 1000 }, { name });
    }
    for (const { key } of await this.queue.getJobSchedulers()) {
      if (!known.has(key)) await this.queue.removeJobScheduler(key);
    }
  }

  override async process(job: Job): Promise<unknown> {
    if (job.name === 'run-due') return this.runDue.run();
    const ran = await this.registry
      .workNamed(job.name)
      .run()
      .catch(asReasonCode(`${job.name}-failed`));
    await this.relay.drain();
    return ran;
  }
}
