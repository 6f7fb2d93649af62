import {
  billedOf,
  depositKeptOf,
  depositReturnedOf,
  moneyOf,
  sumOf,
  type JournalLine,
} from './journal';

/** How a bill stands, in cents. `moneyCents = billedCents − openCents + overpaidCents`, always. */
export interface Balance {
  /** Charged, without what was credited and without deposits that went back. */
  billedCents: number;
  /** Came in, without what was given back. */
  moneyCents: number;
  openCents: number;
  /** More came in than is billed; it can be refunded. */
  overpaidCents: number;
  /** Deposit in the town's hands that was neither returned nor kept. Payments cover the fee first. */
  depositHeldCents: number;
  /** Deposit that stays with the town; it can no longer be credited. */
  depositKeptCents: number;
}

/**
 * The balance of one bill from its journal. `depositCents` is the sum of its deposit positions, those that were taken
 * back included.
 */
export function balanceOf(lines: readonly JournalLine[], depositCents = 0): Balance {
  const billedCents = billedOf(lines);
  const moneyCents = moneyOf(lines);
  const kept = depositKeptOf(lines);
  const returned = depositReturnedOf(lines);
  const feesCents = sumOf(lines, 'charged') - sumOf(lines, 'credited') - depositCents;
  const depositLeft = depositCents - returned - kept;
  return {
    billedCents,
    moneyCents,
    openCents: Math.max(0, billedCents - moneyCents),
    overpaidCents: Math.max(0, moneyCents - billedCents),
    depositHeldCents: Math.max(0, Math.min(depositLeft, moneyCents - feesCents - kept)),
    depositKeptCents: kept,
  };
}

/** What a screen says of a bill; `nothing` is a bill of which nothing is left to pay and nothing was paid. */
export type BillState = 'open' | 'partly' | 'paid' | 'overpaid' | 'nothing';

/** The state of a bill from its balance. */
export function billState({ openCents, overpaidCents, moneyCents }: Balance): BillState {
  if (overpaidCents > 0) return 'overpaid';
  if (openCents > 0) return moneyCents > 0 ? 'partly' : 'open';
  return moneyCents > 0 ? 'paid' : 'nothing';
}

/**
 * Should the office look at an unpaid bill? After its due date (local dates), unless the family said that the money is
 * difficult: then there is a task already. It is a line in a list; nothing lapses and nobody is dunned (product rule 7).
 */
export function isOverdue(
  { openCents }: Pick<Balance, 'openCents'>,
  dueOn: string,
  today: string,
  saidDifficult: boolean,
): boolean {
  return openCents > 0 && dueOn < today && !saidDifficult;
}
