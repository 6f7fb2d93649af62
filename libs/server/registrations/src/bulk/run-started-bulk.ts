import { HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { RunBulk } from './run-bulk';

/** A bulk action was asked for: begin at once. */
@HandlesOutbox('bulk-started')
export class RunStartedBulk implements OutboxHandler {
  constructor(private readonly runBulk: RunBulk) {}

  async handle(_kind: string, { jobId }: Record<string, string | number>): Promise<void> {
    await this.runBulk.run(String(jobId));
  }
}
