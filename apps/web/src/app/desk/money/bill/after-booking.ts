import type { BookedKind } from '@dabei/contracts';
import type { Balance, PaymentMethod } from '@dabei/domain';

export interface BillNow {
  balance: Balance;
  /** Fees that are still charged; a deposit is not waived but returned. */
  feeCents: number;
}

export type AfterBooking =
  | { outcome: 'too-much'; cents: number }
  | { outcome: 'then'; word: string; openCents: number; overCents: number; heldCents: number };

/** At most so much of it can be booked; null: as much as came. */
export function mostOf(
  kind: BookedKind,
  method: PaymentMethod | null,
  { balance, feeCents }: BillNow,
): number | null {
  switch (kind) {
    case 'paid':
      return method === 'transfer' ? null : balance.openCents;
    case 'payment-reversed':
      return balance.moneyCents;
    case 'refunded':
      return balance.overpaidCents;
    case 'credited':
      return feeCents;
    case 'deposit-returned':
    case 'deposit-kept':
      return balance.depositHeldCents;
  }
}

/** How the bill will stand after a booking, in cents, and which sentence says it. */
export function afterBooking(
  kind: BookedKind,
  cents: number,
  method: PaymentMethod | null,
  now: BillNow,
): AfterBooking {
  const most = mostOf(kind, method, now);
  if (most !== null && cents > most) return { outcome: 'too-much', cents: most };
  const { billedCents, moneyCents, depositHeldCents } = now.balance;
  const isDeposit = kind === 'deposit-returned' || kind === 'deposit-kept';
  const billed = billedCents - (kind === 'credited' || kind === 'deposit-returned' ? cents : 0);
  const sign = kind === 'paid' ? 1 : kind === 'credited' || kind === 'deposit-kept' ? 0 : -1;
  const difference = moneyCents + sign * cents - billed;
  const openCents = Math.max(0, -difference);
  const overCents = Math.max(0, difference);
  const heldCents = isDeposit ? depositHeldCents - cents : depositHeldCents;
  const rest = { outcome: 'then' as const, openCents, overCents, heldCents };
  if (kind === 'paid' && overCents > 0) return { ...rest, word: 'paidOver' };
  if (kind === 'paid' && openCents === 0) return { ...rest, word: 'paidAll' };
  if (kind === 'credited' && overCents > 0) return { ...rest, word: 'creditedOver' };
  if (kind === 'credited' && openCents === 0) return { ...rest, word: 'creditedAll' };
  if (kind === 'refunded' && overCents === 0) return { ...rest, word: 'refundedAll' };
  if (kind === 'deposit-returned' && heldCents === 0) return { ...rest, word: 'depositAll' };
  return { ...rest, word: kind };
}
