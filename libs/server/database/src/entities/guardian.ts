import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Guardian',
  tableName: 'guardian',
  properties: {
    id: p.uuid().primary(),
    householdId: p.uuid(),
    firstName: p.text(),
    lastName: p.text(),
    searchKey: p.text(),
    email: p.text().nullable(),
    emailConfirmedAt: p.datetime().nullable(),
    phone: p.text().nullable(),
    accountId: p.text().nullable(),
  },
});

export class Guardian extends schema.class {}
schema.setClass(Guardian);
