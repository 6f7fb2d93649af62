import { AuditLine } from '@dabei/server/database';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { uuidv7 } from '../chance/chance';

export interface AuditEntry {
  actor: 'family' | 'office' | 'organiser' | 'companion' | 'system' | 'body' | 'donor' | 'tree';
  actorId?: string | null;
  action: string;
  subjectType:
    | 'registration'
    | 'event'
    | 'household'
    | 'campaign'
    | 'quota'
    | 'place-offer'
    | 'page'
    | 'task'
    | 'mail'
    | 'letter'
    | 'message'
    | 'message-template'
    | 'organisation'
    | 'staff'
    | 'child'
    | 'table'
    | 'report'
    | 'bulk-job'
    | 'tree-campaign'
    | 'tree'
    | 'tree-wish'
    | 'wish-card'
    | 'pledge'
    | 'market'
    | 'pitch-booking'
    | 'seller'
    | 'community-day'
    | 'volunteer'
    | 'booth'
    | 'gift'
    | 'bill'
    | 'money';
  subjectId: string;
  reason?: string | null;
  /** Ids, codes and numbers only, never names. */
  details?: Record<string, string | number | boolean | null>;
}

/** Every change leaves a line: what, when, which function, why (product rule 12). */
@Injectable()
export class Audit {
  write(em: EntityManager, now: Date, entry: AuditEntry): void {
    em.create(AuditLine, {
      id: uuidv7(),
      at: now,
      actor: entry.actor,
      actorId: entry.actorId ?? null,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      reason: entry.reason ?? null,
      details: entry.details ?? {},
    });
  }
}
