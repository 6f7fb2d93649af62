import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'OutboxRow',
  tableName: 'outbox',
  properties: {
    id: p.uuid().primary(),
    kind: p.text(),
    payload: p.json().$type<Record<string, unknown>>(),
    createdAt: p.datetime(),
    relayedAt: p.datetime().nullable(),
  },
});

export class OutboxRow extends schema.class {}
schema.setClass(OutboxRow);
