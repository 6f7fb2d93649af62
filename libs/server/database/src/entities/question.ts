import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Question',
  tableName: 'question',
  properties: {
    id: p.uuid().primary(),
    eventId: p.uuid(),
    position: p.integer(),
    kind: p.text().$type<'text' | 'yes-no' | 'choice'>(),
    label: p.text(),
    choices: p.array().$type<string[]>().default([]),
    required: p.boolean().default(false),
  },
});

export class Question extends schema.class {}
schema.setClass(Question);
