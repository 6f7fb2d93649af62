import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Mail',
  tableName: 'mail',
  properties: {
    id: p.uuid().primary(),
    dedupeKey: p.text(),
    purpose: p.text(),
    householdId: p.uuid().nullable(),
    toAddress: p.text().nullable(),
    language: p.text().default('de'),
    subjectIds: p.json().$type<Record<string, unknown>>().default('{}'),
    sealed: p.blob().nullable(),
    keyId: p.text().nullable(),
    state: p.text().$type<'due' | 'sending' | 'sent' | 'failed' | 'skipped'>(),
    dueAt: p.datetime(),
    attempts: p.integer().default(0),
    claimedAt: p.datetime().nullable(),
    sentAt: p.datetime().nullable(),
    messageId: p.text(),
    failure: p.text().nullable(),
    setAside: p.boolean().default(false),
    createdAt: p.datetime(),
    returnRound: p.integer().default(0),
    returnHash: p.text().nullable(),
    bounceStatus: p.text().nullable(),
    bouncedAt: p.datetime().nullable(),
  },
});

export class Mail extends schema.class {}
schema.setClass(Mail);
