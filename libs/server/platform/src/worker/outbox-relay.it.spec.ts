import { outboxMessages, type OutboxKind } from '@dabei/contracts';
import { getQueueToken } from '@nestjs/bullmq';
import { Module, type INestApplicationContext, type Provider } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../clock/clock';
import { Database } from '../database/database';
import { HandlesOutbox, type OutboxHandler } from '../outbox/handles-outbox';
import { PlatformModule } from '../platform-module';
import { chooseQueueBackend } from '../queues/queue-backend';
import { OUTBOX_QUEUE } from '../queues/queue-names';
import { createTestDatabase, testConfig, type TestDatabase } from '../testing';
import { HandlerRegistry } from './handler-registry';
import { OutboxProcessor } from './outbox-processor';
import { OutboxRelay } from './outbox-relay';
import { RunDue } from './run-due';

const kinds = Object.keys(outboxMessages) as [OutboxKind, ...OutboxKind[]];

/** Notes what it was given, and fails for as long as it is told to. */
@HandlesOutbox(...kinds)
class Reaction implements OutboxHandler {
  readonly seen: unknown[] = [];
  failing = false;

  handle(_kind: OutboxKind, { eventId }: Record<string, string | number>): Promise<void> {
    this.seen.push(eventId);
    return this.failing ? Promise.reject(new Error('database away')) : Promise.resolve();
  }
}

describe('a message of the outbox', () => {
  let test: TestDatabase;
  let app: INestApplicationContext;

  const start = async (...providers: Provider[]): Promise<void> => {
    test = await createTestDatabase();
    const config = testConfig(test.url);
    chooseQueueBackend(config);
    @Module({ imports: [PlatformModule.forRoot(config), DiscoveryModule], providers })
    class Worker {}
    app = await NestFactory.createApplicationContext(Worker, { logger: false });
    await app.init();
    await at('2027-06-01T10:00:00Z');
  };
  afterEach(async () => {
    await app.close();
    await test.drop();
  });

  const at = (instant: string) => app.get(Clock).move(new Date(instant));
  const aMessage = async (relayedAt: string | null): Promise<string> => {
    const id = uuidv7();
    await app.get(Database).rows(
      `insert into outbox (id, kind, payload, created_at, relayed_at)
       values (?, 'event-cancelled', ?, '2027-06-01T09:59:00Z', ?)`,
      [id, JSON.stringify({ eventId: id }), relayedAt],
    );
    return id;
  };
  const rowOf = (id: string) =>
    app.get(Database).row<{ relayed: string | null; handled: boolean }>(
      `select to_char(relayed_at at time zone 'UTC', 'HH24:MI') as relayed,
         handled_at is not null as handled from outbox where id = ?`,
      [id],
    );
  const until = async (reached: () => Promise<boolean>): Promise<void> => {
    while (!(await reached())) await sleep(20);
  };

  it('is sent again while nobody has handled it, every two minutes at most', async () => {
    await start(OutboxRelay);
    const lost = await aMessage('2027-06-01T09:59:00Z');
    const relayedAt = async (instant: string) => {
      await at(instant);
      await app.get(OutboxRelay).drain();
      return (await rowOf(lost))?.relayed;
    };
    expect(await relayedAt('2027-06-01T10:00:30Z')).toBe('09:59');
    expect(await relayedAt('2027-06-01T10:01:30Z')).toBe('10:01');
    expect(await relayedAt('2027-06-01T10:03:00Z')).toBe('10:01');
    expect(await relayedAt('2027-06-01T10:04:00Z')).toBe('10:04');
    await app.get(Database).rows("update outbox set handled_at = '2027-06-01T10:05:00Z'");
    expect(await relayedAt('2027-06-01T11:00:00Z')).toBe('10:04');
  });

  it('counts as handled once every reaction succeeded, and is not handled twice', async () => {
    await start(HandlerRegistry, Reaction, OutboxProcessor, OutboxRelay);
    const reaction = app.get(Reaction);
    reaction.failing = true;
    // a round that began before the clock was moved is over
    await app.get(OutboxRelay).drain();
    const id = await aMessage(null);
    await until(() => Promise.resolve(reaction.seen.length > 0));
    expect(await rowOf(id)).toEqual({ relayed: '10:00', handled: false });
    reaction.failing = false;
    await until(async () => (await rowOf(id))?.handled === true);
    const times = reaction.seen.length;
    const again = await app
      .get<Queue>(getQueueToken(OUTBOX_QUEUE))
      .add('event-cancelled', { outboxId: id, kind: 'event-cancelled', payload: { eventId: id } });
    await until(async () => (await again.getState()) === 'completed');
    expect(reaction.seen).toHaveLength(times);
  });

  it('is handled by what is run on demand, too', async () => {
    await start(HandlerRegistry, Reaction, RunDue);
    const id = await aMessage(null);
    await app.get(RunDue).run();
    expect(app.get(Reaction).seen).toEqual([id]);
    expect(await rowOf(id)).toEqual({ relayed: '10:00', handled: true });
  });
});
