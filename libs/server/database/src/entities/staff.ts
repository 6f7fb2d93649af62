import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Staff',
  tableName: 'staff',
  properties: {
    accountId: p.text().primary(),
    name: p.text(),
    email: p.text(),
    bundles: p.array().$type<string[]>(),
    active: p.boolean().default(true),
    createdAt: p.datetime(),
  },
});

export class Staff extends schema.class {}
schema.setClass(Staff);
