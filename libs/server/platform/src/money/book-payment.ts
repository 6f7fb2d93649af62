import {
  mayKeepDeposit,
  mayPay,
  mayRefund,
  mayReturnDeposit,
  mayReverse,
  type Balance,
  type MayBook,
  type PaymentMethod,
} from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '../problems/domain-error';
import { addLine } from './add-line';
import { bookedBefore, type BookedLine } from './booked-before';
import { lockBill } from './lock-bill';
import { nextReceipt } from './next-receipt';

export type MoneyAct =
  'paid' | 'payment-reversed' | 'refunded' | 'deposit-returned' | 'deposit-kept';

export interface BookedAct {
  billId: string;
  kind: MoneyAct;
  cents: number;
  /** Made by the browser for one press: pressed twice, it is one line. */
  pressKey: string;
  method?: PaymentMethod;
  reason?: string;
  subjectId?: string | null;
  actorId: string | null;
}

const may: Record<MoneyAct, (balance: Balance, act: BookedAct) => MayBook> = {
  paid: (balance, { cents, method }) => mayPay(balance, cents, method ?? 'cash'),
  'payment-reversed': (balance, { cents, reason = '' }) => mayReverse(balance, cents, reason),
  refunded: (balance, { cents }) => mayRefund(balance, cents),
  'deposit-returned': (balance, { cents }) => mayReturnDeposit(balance, cents),
  'deposit-kept': (balance, { cents, reason = '' }) => mayKeepDeposit(balance, cents, reason),
};
/** Money over the counter is confirmed with a number. */
const withReceipt: readonly MoneyAct[] = ['paid', 'refunded', 'deposit-returned'];

/**
 * Books money that came or went under the lock of its bill; 409 with the reason of `mayPay`… where it may not. In the
 * transaction of the caller, so that cash on the spot is one act with the booking.
 */
export async function bookPayment(
  em: EntityManager,
  act: BookedAct,
  today: string,
): Promise<BookedLine> {
  const { balance } = await lockBill(em, act.billId);
  const before = await bookedBefore(em, act);
  if (before !== null) return before;
  const verdict = may[act.kind](balance, act);
  if (verdict.outcome === 'refused')
    throw new DomainError('conflict', { reason: `money-${verdict.reason}` });
  const receipt = withReceipt.includes(act.kind) ? await nextReceipt(em, today) : null;
  const lineId = await addLine(em, { ...act, receipt, bookedOn: today });
  return { lineId, receipt, again: false };
}
