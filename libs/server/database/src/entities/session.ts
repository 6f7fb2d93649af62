import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.uuid().primary(),
    eventId: p.uuid(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    allDay: p.boolean().default(false),
  },
});

export class Session extends schema.class {}
schema.setClass(Session);
