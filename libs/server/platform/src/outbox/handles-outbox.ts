import type { OutboxKind } from '@dabei/contracts';
import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';

export const HANDLES_OUTBOX = 'dabei:handles-outbox';

/** A reaction to something that happened; called at least once per message, so it must be idempotent. */
export interface OutboxHandler {
  handle(kind: OutboxKind, payload: Record<string, string | number>): Promise<void>;
}

/** Marks a class as the reaction to these messages; the worker finds it at boot. */
export function HandlesOutbox(...kinds: [OutboxKind, ...OutboxKind[]]): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(HANDLES_OUTBOX, kinds));
}
