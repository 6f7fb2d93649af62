import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'AuditLine',
  tableName: 'audit_line',
  properties: {
    id: p.uuid().primary(),
    at: p.datetime(),
    actor: p
      .text()
      .$type<
        'family' | 'office' | 'organiser' | 'companion' | 'system' | 'body' | 'donor' | 'tree'
      >(),
    actorId: p.text().nullable(),
    action: p.text(),
    subjectType: p.text(),
    subjectId: p.uuid(),
    reason: p.text().nullable(),
    details: p.json().$type<Record<string, unknown>>().default('{}'),
  },
});

export class AuditLine extends schema.class {}
schema.setClass(AuditLine);
