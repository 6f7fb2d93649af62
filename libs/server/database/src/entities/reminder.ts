import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Reminder',
  tableName: 'reminder',
  properties: {
    id: p.uuid().primary(),
    registrationId: p.uuid(),
    sessionStartsAt: p.datetime(),
    rule: p.text(),
    dueAt: p.datetime(),
    state: p.text().$type<'due' | 'sent' | 'skipped' | 'late'>(),
  },
});

export class Reminder extends schema.class {}
schema.setClass(Reminder);
