import { refundSkips, type RefundSkip } from '@dabei/contracts';
import { DomainError, rowsIn, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface RefundItem {
  runId: string;
  billId: string;
}

/** The reason of the rule that refused it; anything else is a booking that failed. */
export function skipReasonOf(error: unknown): RefundSkip {
  const told = error instanceof DomainError ? error.details.reason : undefined;
  return refundSkips.find((reason) => reason === told) ?? 'money-not-booked';
}

/**
 * The office said that this money went back, the journal does not: somebody looks, at a task that names the bill by its
 * reference.
 */
export async function skipRefund(
  em: EntityManager,
  { runId, billId }: RefundItem,
  reason: RefundSkip,
  now: Date,
): Promise<void> {
  await rowsIn(
    em,
    `with skipped as (
       update refund_item set state = 'skipped', reason = ? where run_id = ? and bill_id = ? and state = 'due'
       returning bill_id)
     insert into task (id, kind, household_id, subject, created_at)
     select ?, 'refund-skipped', b.household_id, b.reference, ? from bill b join skipped s on s.bill_id = b.id`,
    [reason, runId, billId, uuidv7(), now],
  );
}
