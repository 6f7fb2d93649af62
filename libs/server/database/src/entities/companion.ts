import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Companion',
  tableName: 'companion',
  properties: {
    id: p.uuid().primary(),
    eventId: p.uuid(),
    accountId: p.text(),
    createdAt: p.datetime(),
  },
});

export class Companion extends schema.class {}
schema.setClass(Companion);
