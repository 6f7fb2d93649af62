import { outboxMessages, type OutboxKind } from '@dabei/contracts';
import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { OUTBOX_QUEUE } from '../queues/queue-names';
import { HandlerRegistry } from './handler-registry';
import { QuietWorker } from './quiet-worker';
import { asReasonCode } from './reason-code';

interface OutboxJob {
  outboxId: string;
  kind: OutboxKind;
  payload: unknown;
}

/** Calls every reaction to a message; a failed one is tried again with all of them, which are idempotent. */
@Processor(OUTBOX_QUEUE, { concurrency: 8 })
export class OutboxProcessor extends QuietWorker {
  constructor(private readonly registry: HandlerRegistry) {
    super();
  }

  override async process(job: Job<OutboxJob>): Promise<void> {
    await this.react(job.data.kind, job.data.payload);
  }

  async react(kind: OutboxKind, payload: unknown): Promise<void> {
    const message = outboxMessages[kind].parse(payload);
    for (const handler of this.registry.handlersOf(kind)) {
      await handler.handle(kind, message).catch(asReasonCode(`${kind}-failed`));
    }
  }
}
