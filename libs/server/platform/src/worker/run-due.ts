import type { OutboxKind } from '@dabei/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Database } from '../database/database';
import { HandlerRegistry } from './handler-registry';

const rounds = 20;

/** Everything that is due, one after the other, until nothing moves: lifecycles tested from outside. */
@Injectable()
export class RunDue {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<Record<string, number>> {
    const total: Record<string, number> = {};
    for (let round = 0; round < rounds; round += 1) {
      const before = Object.values(total).reduce((sum, count) => sum + count, 0);
      await this.reactAll(total);
      for (const { name } of this.registry.schedules) {
        total[name] = (total[name] ?? 0) + (await this.registry.workNamed(name).run());
      }
      await this.reactAll(total);
      if (Object.values(total).reduce((sum, count) => sum + count, 0) === before) break;
    }
    return total;
  }

  /** Handles waiting outbox rows here and now; a job that also exists for one of them finds nothing to do. */
  private async reactAll(total: Record<string, number>): Promise<void> {
    for (;;) {
      const row = await this.database.row<{
        id: string;
        kind: OutboxKind;
        payload: Record<string, string | number>;
      }>(
        `update outbox set relayed_at = ? where id = (
           select id from outbox where handled_at is null and relayed_at is null
           order by id limit 1 for update skip locked)
         returning id, kind, payload`,
        [await this.clock.now()],
      );
      if (row === null) return;
      for (const handler of this.registry.handlersOf(row.kind))
        await handler.handle(row.kind, row.payload);
      await this.database.rows('update outbox set handled_at = ? where id = ?', [
        await this.clock.now(),
        row.id,
      ]);
      total['outbox'] = (total['outbox'] ?? 0) + 1;
    }
  }
}
