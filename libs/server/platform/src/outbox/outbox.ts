import { outboxMessages, type OutboxKind, type OutboxPayload } from '@dabei/contracts';
import { OutboxRow } from '@dabei/server/database';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { uuidv7 } from '../chance/chance';

/** Writes what happened into the same transaction as the change itself. */
@Injectable()
export class Outbox {
  add<K extends OutboxKind>(
    em: EntityManager,
    kind: K,
    payload: OutboxPayload<K>,
    now: Date,
  ): void {
    em.create(OutboxRow, {
      id: uuidv7(),
      kind,
      payload: outboxMessages[kind].parse(payload),
      createdAt: now,
    });
  }
}
