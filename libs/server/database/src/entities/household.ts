import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Household',
  tableName: 'household',
  properties: {
    id: p.uuid().primary(),
    state: p.text().$type<'provisional' | 'active' | 'merged' | 'erased'>(),
    resident: p.boolean().default(true),
    street: p.text().nullable(),
    postcode: p.text().nullable(),
    town: p.text().nullable(),
    language: p.text().default('de'),
    contactBy: p.text().$type<'mail' | 'phone' | 'letter'>().default('mail'),
    reducedFeeSeenOn: p.date().nullable(),
    reducedFeeUntil: p.date().nullable(),
    protected: p.boolean().default(false),
    feedSecretHash: p.text().nullable(),
    feedRound: p.integer().default(0),
    accessCodeHash: p.text().nullable(),
    linkedHouseholdId: p.uuid().nullable(),
    mergedIntoId: p.uuid().nullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    erasedAt: p.datetime().nullable(),
  },
});

export class Household extends schema.class {}
schema.setClass(Household);
