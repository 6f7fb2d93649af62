import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Child',
  tableName: 'child',
  properties: {
    id: p.uuid().primary(),
    householdId: p.uuid(),
    firstName: p.text(),
    lastName: p.text(),
    searchKey: p.text(),
    birthDate: p.date(),
    swimLevel: p.text().$type<'none' | 'seahorse' | 'bronze' | 'silver' | 'gold'>().nullable(),
    createdAt: p.datetime(),
  },
});

export class Child extends schema.class {}
schema.setClass(Child);
