import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Quota',
  tableName: 'quota',
  properties: {
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    name: p.text(),
    kind: p.text().$type<'general' | 'reserved-reduced' | 'shared'>(),
    capacity: p.integer(),
    reservedUntil: p.date().nullable(),
    version: p.integer().version(),
  },
});

export class Quota extends schema.class {}
schema.setClass(Quota);
