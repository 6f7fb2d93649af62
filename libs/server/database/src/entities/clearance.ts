import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Clearance',
  tableName: 'clearance',
  properties: {
    accountId: p.text().primary(),
    seenOn: p.date(),
    issuedOn: p.date(),
    relevantEntry: p.boolean(),
    lastActiveOn: p.date(),
    eraseOn: p.date(),
  },
});

export class Clearance extends schema.class {}
schema.setClass(Clearance);
