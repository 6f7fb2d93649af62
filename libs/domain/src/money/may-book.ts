import type { Balance } from './balance';
import { isCents } from './cents';
import type { PaymentMethod } from './journal';

export type MoneyRefusal =
  | 'not-an-amount'
  | 'nothing-open'
  | 'more-than-open'
  | 'nothing-to-refund'
  | 'more-than-refundable'
  | 'nothing-to-credit'
  | 'more-than-billed'
  | 'nothing-held'
  | 'more-than-held'
  | 'nothing-paid'
  | 'more-than-paid'
  | 'reason-missing';

export type MayBook = { outcome: 'allowed' } | { outcome: 'refused'; reason: MoneyRefusal };

const allowed: MayBook = { outcome: 'allowed' };
const refused = (reason: MoneyRefusal): MayBook => ({ outcome: 'refused', reason });

/** Refused below one cent, with nothing of it there, or with more than is there. */
function within(cents: number, there: number, none: MoneyRefusal, more: MoneyRefusal): MayBook {
  if (!isCents(cents) || cents <= 0) return refused('not-an-amount');
  if (there <= 0) return refused(none);
  return cents > there ? refused(more) : allowed;
}

/**
 * May a payment be ticked? In cash at most what is open, a part is fine; a transfer is written down as it came, also too
 * much or for nothing, because the money is there and can only then be given back.
 */
export function mayPay(balance: Balance, cents: number, method: PaymentMethod): MayBook {
  if (method === 'transfer')
    return isCents(cents) && cents > 0 ? allowed : refused('not-an-amount');
  return within(cents, balance.openCents, 'nothing-open', 'more-than-open');
}

/** May money be given back? Only what was paid beyond the bill: a fee is credited first, then refunded. */
export function mayRefund(balance: Balance, cents: number): MayBook {
  return within(cents, balance.overpaidCents, 'nothing-to-refund', 'more-than-refundable');
}

/** May something be taken back from the bill? At most what is billed, without a deposit that was kept. */
export function mayCredit(balance: Balance, cents: number): MayBook {
  const there = balance.billedCents - balance.depositKeptCents;
  return within(cents, there, 'nothing-to-credit', 'more-than-billed');
}

/** May a payment that was typed wrong be taken back? At most what is still in our hands, and with a reason. */
export function mayReverse(balance: Balance, cents: number, reason: string): MayBook {
  const verdict = within(cents, balance.moneyCents, 'nothing-paid', 'more-than-paid');
  return verdict.outcome === 'allowed' && reason.trim() === ''
    ? refused('reason-missing')
    : verdict;
}

/** May a deposit go back? At most what is held of it. */
export function mayReturnDeposit(balance: Balance, cents: number): MayBook {
  return within(cents, balance.depositHeldCents, 'nothing-held', 'more-than-held');
}

/** May a deposit be kept? At most what is held, and only with a reason. */
export function mayKeepDeposit(balance: Balance, cents: number, reason: string): MayBook {
  const verdict = mayReturnDeposit(balance, cents);
  return verdict.outcome === 'allowed' && reason.trim() === ''
    ? refused('reason-missing')
    : verdict;
}
