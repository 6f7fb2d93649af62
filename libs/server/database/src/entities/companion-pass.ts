import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'CompanionPass',
  tableName: 'companion_pass',
  properties: {
    id: p.uuid().primary(),
    companionId: p.uuid(),
    tokenHash: p.text(),
    pinHash: p.text(),
    validFrom: p.datetime(),
    validUntil: p.datetime(),
    revokedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
  },
});

export class CompanionPass extends schema.class {}
schema.setClass(CompanionPass);
