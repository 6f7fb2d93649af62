import { mayCredit, sumCents } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsIn } from '../database/database';
import { DomainError } from '../problems/domain-error';
import { addLine, addPositions, type LinePositions } from './add-line';
import type { BillSubject, NewBillPosition } from './bill-order';
import { bookedBefore, type BookedLine } from './booked-before';
import { lockBill } from './lock-bill';

export interface PartialCredit {
  billId: string;
  cents: number;
  reason: string;
  pressKey: string;
  actorId: string | null;
}

type Charged = NewBillPosition & { subjectType: string; subjectId: string };

/** The office waives a part of the fees, or all of them: taken off the positions in their order. 409 beyond that. */
export async function creditPart(
  em: EntityManager,
  act: PartialCredit,
  today: string,
): Promise<BookedLine> {
  const { billId, cents } = act;
  const { balance } = await lockBill(em, billId);
  const before = await bookedBefore(em, { ...act, kind: 'credited' });
  if (before !== null) return before;
  const fees = await chargedFees(em, billId);
  const verdict = mayCredit(balance, cents);
  const there = sumCents(fees.map((fee) => fee.cents));
  if (verdict.outcome === 'refused' || cents > there)
    throw new DomainError('conflict', {
      reason: `money-${verdict.outcome === 'refused' ? verdict.reason : 'more-than-billed'}`,
    });
  const lineId = await takeOff(em, fees, act, today);
  return { lineId, receipt: null, again: false };
}

/** What was waived for a thing is waived of its new price as well, as far as that goes. Under the lock of the bill. */
export async function waiveAgain(
  em: EntityManager,
  act: PartialCredit & { subject: BillSubject },
  today: string,
): Promise<void> {
  const fees = (await chargedFees(em, act.billId)).filter(
    ({ subjectType, subjectId }) =>
      subjectType === act.subject.type && subjectId === act.subject.id,
  );
  const cents = Math.min(act.cents, sumCents(fees.map((fee) => fee.cents)));
  if (cents > 0) await takeOff(em, fees, { ...act, cents }, today);
}

async function takeOff(
  em: EntityManager,
  fees: readonly Charged[],
  { billId, cents, reason, pressKey, actorId }: PartialCredit,
  today: string,
): Promise<string> {
  const line = { billId, kind: 'credited' as const, cents, reason, pressKey };
  const lineId = await addLine(em, { ...line, actorId, bookedOn: today });
  let rest = cents;
  const taken = fees.flatMap(({ subjectType: type, subjectId: id, ...fee }): LinePositions[] => {
    const part = Math.min(rest, fee.cents);
    rest -= part;
    const positions = [{ ...fee, cents: -part, waived: true }];
    return part > 0 ? [{ billId, lineId, subject: { type, id }, positions }] : [];
  });
  await addPositions(em, taken);
  return lineId;
}

const chargedFees = (em: EntityManager, billId: string): Promise<Charged[]> =>
  rowsIn<Charged>(
    em,
    `select kind, words, max(quantity)::float as quantity, sum(cents)::int as cents, vat,
       subject_type as "subjectType", subject_id as "subjectId"
     from bill_position where bill_id = ? and kind = 'fee'
     group by kind, words, vat, subject_type, subject_id having sum(cents) > 0 order by min(id)`,
    [billId],
  );
