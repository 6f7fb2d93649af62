import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Letter',
  tableName: 'letter',
  properties: {
    id: p.uuid().primary(),
    dedupeKey: p.text(),
    householdId: p.uuid(),
    purpose: p.text(),
    language: p.text().default('de'),
    subjectIds: p.json().$type<Record<string, unknown>>().default('{}'),
    sealed: p.blob().nullable(),
    keyId: p.text().nullable(),
    state: p.text().$type<'due' | 'printed' | 'sent' | 'void'>(),
    batchId: p.uuid().nullable(),
    createdAt: p.datetime(),
    printedAt: p.datetime().nullable(),
    sentAt: p.datetime().nullable(),
  },
});

export class Letter extends schema.class {}
schema.setClass(Letter);
