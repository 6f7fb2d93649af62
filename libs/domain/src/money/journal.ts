import { sumCents } from './cents';

/**
 * The kinds of lines of the journal, which is only ever added to. `credited` takes something back from a bill,
 * `refunded` gives money back; `payment-reversed` takes back a payment that was typed wrong,
 * `deposit-return-reversed` and `deposit-keep-reversed` what was done with a deposit by a slip of the finger.
 */
export const journalKinds = [
  'charged',
  'credited',
  'paid',
  'payment-reversed',
  'refunded',
  'deposit-returned',
  'deposit-kept',
  'deposit-return-reversed',
  'deposit-keep-reversed',
] as const;
export type JournalKind = (typeof journalKinds)[number];

export const paymentMethods = ['cash', 'transfer'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** One line; `cents` is always above zero, its kind says in which direction it goes. */
export interface JournalLine {
  kind: JournalKind;
  cents: number;
}

/** +1: money came into the town's hands, −1: money left them, 0: only an account of who owes what. */
export const moneyDirection: Readonly<Record<JournalKind, -1 | 0 | 1>> = {
  charged: 0,
  credited: 0,
  paid: 1,
  'payment-reversed': -1,
  refunded: -1,
  'deposit-returned': -1,
  'deposit-kept': 0,
  'deposit-return-reversed': 1,
  'deposit-keep-reversed': 0,
};

/** +1: more is owed to the town, −1: less. A deposit that went back is no longer owed. */
export const billDirection: Readonly<Record<JournalKind, -1 | 0 | 1>> = {
  charged: 1,
  credited: -1,
  paid: 0,
  'payment-reversed': 0,
  refunded: 0,
  'deposit-returned': -1,
  'deposit-kept': 0,
  'deposit-return-reversed': 1,
  'deposit-keep-reversed': 0,
};

/** The sum of the lines of some kinds, in cents. */
export function sumOf(lines: readonly JournalLine[], ...kinds: readonly JournalKind[]): number {
  return sumCents(lines.filter(({ kind }) => kinds.includes(kind)).map(({ cents }) => cents));
}

/** What the town has in its hands from these lines, in cents. */
export function moneyOf(lines: readonly JournalLine[]): number {
  return sumCents(lines.map(({ kind, cents }) => moneyDirection[kind] * cents));
}

/** What these lines bill in the end, in cents. */
export function billedOf(lines: readonly JournalLine[]): number {
  return sumCents(lines.map(({ kind, cents }) => billDirection[kind] * cents));
}

/** What of the deposits went back and stayed so, in cents. */
export const depositReturnedOf = (lines: readonly JournalLine[]): number =>
  sumOf(lines, 'deposit-returned') - sumOf(lines, 'deposit-return-reversed');

/** What of the deposits the town kept for good, in cents. */
export const depositKeptOf = (lines: readonly JournalLine[]): number =>
  sumOf(lines, 'deposit-kept') - sumOf(lines, 'deposit-keep-reversed');
