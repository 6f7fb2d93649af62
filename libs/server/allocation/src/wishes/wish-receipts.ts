import { receiptDueAt } from '@dabei/domain';
import { Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

interface Told {
  changed: boolean;
  last: string | null;
}

/** Tells a family what it handed in: at once, and of later changes an hour after it was told last. */
@Injectable()
export class WishReceipts {
  constructor(private readonly outbox: Outbox) {}

  /** Nothing new, nothing told. The caller holds the lists. */
  async plan(
    em: EntityManager,
    { campaignId, householdId }: { campaignId: string; householdId: string },
    now: Date,
  ): Promise<void> {
    const [told] = await rowsIn<Told>(
      em,
      `select bool_or(receipt_at is null or changed_at > receipt_at) as changed,
         to_json(max(receipt_at))#>>'{}' as last
       from wish_list where campaign_id = ? and household_id = ? and state = 'submitted'`,
      [campaignId, householdId],
    );
    if (told?.changed !== true) return;
    const due = receiptDueAt(told.last === null ? null : new Date(told.last), now);
    if (due <= now) await this.tell(em, { campaignId, householdId }, now);
    else
      await rowsIn(
        em,
        `update wish_list set receipt_due_at = coalesce(receipt_due_at, ?)
         where campaign_id = ? and household_id = ? and state = 'submitted'`,
        [due, campaignId, householdId],
      );
  }

  /** The mail reads the lists when it is sent; here only the moment is kept. */
  async tell(
    em: EntityManager,
    { campaignId, householdId }: { campaignId: string; householdId: string },
    now: Date,
  ): Promise<void> {
    await rowsIn(
      em,
      `update wish_list set receipt_at = ?, receipt_due_at = null
       where campaign_id = ? and household_id = ? and state = 'submitted'`,
      [now, campaignId, householdId],
    );
    this.outbox.add(
      em,
      'wishes-handed-in',
      { campaignId, householdId, round: Math.floor(now.getTime() / 1000) },
      now,
    );
  }
}
