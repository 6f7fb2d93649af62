import { outboxMessages, type OutboxKind } from '@dabei/contracts';
import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { Clock } from '../clock/clock';
import { Database } from '../database/database';
import { OUTBOX_QUEUE } from '../queues/queue-names';
import { HandlerRegistry } from './handler-registry';
import { QuietWorker } from './quiet-worker';
import { asReasonCode } from './reason-code';

interface OutboxJob {
  outboxId: string;
  kind: OutboxKind;
  payload: unknown;
}

/**
 * Calls every reaction to a message; a failed one is tried again with all of them, which are idempotent. The row
 * counts as handled once all of them succeeded: until then the relay sends it again.
 */
@Processor(OUTBOX_QUEUE, { concurrency: 8 })
export class OutboxProcessor extends QuietWorker {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async process({ data }: Job<OutboxJob>): Promise<void> {
    const open = await this.database.row(
      'select 1 from outbox where id = ? and handled_at is null',
      [data.outboxId],
    );
    // sent again while the first one was still waiting in the queue
    if (open === null) return;
    await this.react(data.kind, data.payload);
    await this.database.rows('update outbox set handled_at = ? where id = ?', [
      await this.clock.now(),
      data.outboxId,
    ]);
  }

  async react(kind: OutboxKind, payload: unknown): Promise<void> {
    const message = outboxMessages[kind].parse(payload);
    for (const handler of this.registry.handlersOf(kind)) {
      await handler.handle(kind, message).catch(asReasonCode(`${kind}-failed`));
    }
  }
}
