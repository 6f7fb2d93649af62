import { HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { RunDraw } from './run-draw';

/** A run was asked for: begin at once. */
@HandlesOutbox('draw-run-asked')
export class RunStartedDraw implements OutboxHandler {
  constructor(private readonly runDraw: RunDraw) {}

  async handle(_kind: string, { runId }: Record<string, string | number>): Promise<void> {
    await this.runDraw.run(String(runId));
  }
}
