import { outboxMessages, type OutboxKind } from '@dabei/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { HANDLES_OUTBOX, type OutboxHandler } from '../outbox/handles-outbox';
import { RUNS_EVERY, type Schedule, type ScheduledWork } from '../schedule/runs-every';

/** Finds every reaction and every schedule at boot; refuses to start on a missing or doubled one. */
@Injectable()
export class HandlerRegistry implements OnModuleInit {
  private readonly handlers = new Map<OutboxKind, OutboxHandler[]>();
  private readonly works = new Map<string, { schedule: Schedule; work: ScheduledWork }>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || typeof instance !== 'object' || instance === null)
        continue;
      const kinds = Reflect.getMetadata(HANDLES_OUTBOX, metatype) as OutboxKind[] | undefined;
      for (const kind of kinds ?? []) this.addHandler(kind, instance as OutboxHandler);
      const schedule = Reflect.getMetadata(RUNS_EVERY, metatype) as Schedule | undefined;
      if (schedule !== undefined) this.addWork(schedule, instance as ScheduledWork);
    }
    const missing = (Object.keys(outboxMessages) as OutboxKind[]).filter(
      (kind) => !this.handlers.has(kind),
    );
    if (missing.length > 0)
      throw new Error(`no handler for outbox messages: ${missing.join(', ')}`);
  }

  handlersOf(kind: OutboxKind): OutboxHandler[] {
    return this.handlers.get(kind) ?? [];
  }

  get schedules(): Schedule[] {
    return [...this.works.values()].map(({ schedule }) => schedule);
  }

  workNamed(name: string): ScheduledWork {
    const found = this.works.get(name);
    if (found === undefined) throw new Error(`no scheduled work named ${name}`);
    return found.work;
  }

  private addHandler(kind: OutboxKind, handler: OutboxHandler): void {
    const others = this.handlers.get(kind) ?? [];
    if (others.some((other) => other.constructor.name === handler.constructor.name)) {
      throw new Error(`${handler.constructor.name} handles ${kind} twice`);
    }
    this.handlers.set(kind, [...others, handler]);
  }

  private addWork(schedule: Schedule, work: ScheduledWork): void {
    if (this.works.has(schedule.name)) throw new Error(`two schedules are named ${schedule.name}`);
    this.works.set(schedule.name, { schedule, work });
  }
}
