import { termsVersion } from '@dabei/contracts';
import { Audit, DomainError, rowsIn, type AuditEntry } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { loadLists, type StoredList } from '../facts/stored-lists';
import { uuidList } from '../facts/uuid-list';
import { WishReceipts } from './wish-receipts';

export interface HandingIn {
  campaignId: string;
  householdId: string;
  childIds: readonly string[];
  buttonText: string;
  by: Pick<AuditEntry, 'actor' | 'actorId' | 'reason'>;
  now: Date;
}

/** Hands in lists that are there: all of them or none, once, however often the button is pressed. */
@Injectable()
export class HandIn {
  constructor(
    private readonly receipts: WishReceipts,
    private readonly audit: Audit,
  ) {}

  async handIn(em: EntityManager, order: HandingIn): Promise<void> {
    const { campaignId, householdId, childIds, now } = order;
    await rowsIn(
      em,
      `select id from wish_list where campaign_id = ? and household_id = ? and child_id = any(?::uuid[])
       order by id for no key update`,
      [campaignId, householdId, uuidList(childIds)],
    );
    const lists = await loadLists(
      em,
      'l.campaign_id = ? and l.household_id = ? and l.child_id = any(?::uuid[])',
      [campaignId, householdId, uuidList(childIds)],
    );
    refuseEmpty(childIds, lists);
    for (const list of lists.filter(({ state }) => state !== 'submitted')) {
      await this.submit(em, list, order);
    }
    await this.receipts.plan(em, { campaignId, householdId }, now);
    await em.flush();
  }

  private async submit(em: EntityManager, list: StoredList, order: HandingIn): Promise<void> {
    const { buttonText, by, now, campaignId } = order;
    await rowsIn(
      em,
      `update wish_list set state = 'submitted', submitted_at = ?, button_text = ?, terms_version = ?,
         changed_at = ? where id = ?`,
      [now, buttonText, termsVersion, now, list.id],
    );
    this.audit.write(em, now, {
      ...by,
      action: 'wishes-submitted',
      subjectType: 'child',
      subjectId: list.childId,
      details: { campaignId, wishes: list.wishes.length },
    });
  }
}

/** A list without a wish, or one that was withdrawn, is nothing to hand in. */
function refuseEmpty(childIds: readonly string[], lists: readonly StoredList[]): void {
  const full = new Set(
    lists
      .filter(({ state, wishes }) => state !== 'withdrawn' && wishes.length > 0)
      .map(({ childId }) => childId),
  );
  const issues = childIds.flatMap((id, index) =>
    full.has(id) ? [] : [{ path: `childIds.${String(index)}`, code: 'nothing-wished' }],
  );
  if (issues.length > 0) throw new DomainError('invalid', { issues });
}
