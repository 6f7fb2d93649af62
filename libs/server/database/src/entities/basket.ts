import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Basket',
  tableName: 'basket',
  properties: {
    id: p.uuid().primary(),
    householdId: p.uuid(),
    channel: p.text().$type<'family' | 'office'>(),
    guardianEmail: p.text().nullable(),
    pressedAt: p.datetime(),
    confirmBy: p.datetime().nullable(),
    confirmedAt: p.datetime().nullable(),
    buttonText: p.text(),
    termsVersion: p.text(),
  },
});

export class Basket extends schema.class {}
schema.setClass(Basket);
