import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Task',
  tableName: 'task',
  properties: {
    id: p.uuid().primary(),
    kind: p
      .text()
      .$type<
        | 'phone-offer'
        | 'phone-news'
        | 'swim-check'
        | 'health-call'
        | 'hardship'
        | 'mail-failed'
        | 'group-question'
        | 'fee-difference'
        | 'refund-skipped'
      >(),
    householdId: p.uuid().nullable(),
    registrationId: p.uuid().nullable(),
    placeOfferId: p.uuid().nullable(),
    mailId: p.uuid().nullable(),
    subject: p.text().nullable(),
    createdAt: p.datetime(),
    dueAt: p.datetime().nullable(),
    doneAt: p.datetime().nullable(),
    doneBy: p.text().nullable(),
    outcome: p.text().nullable(),
  },
});

export class Task extends schema.class {}
schema.setClass(Task);
