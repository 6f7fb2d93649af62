import fc from 'fast-check';
import { balanceOf, type Balance } from './balance';
import type { BillPosition } from './bill-position';
import { billTotal } from './bill-total';
import type { JournalKind, JournalLine } from './journal';
import {
  mayCredit,
  mayKeepDeposit,
  mayPay,
  mayRefund,
  mayReturnDeposit,
  mayReverse,
  type MayBook,
} from './may-book';
import { mayUndoDeposit } from './may-undo-deposit';

const today = '2027-05-08';

const acts = ['cash', 'transfer', 'refund', 'credit', 'reverse', 'return', 'keep'] as const;
type Act = (typeof acts)[number];
/** The last thing done with a deposit is taken back, whatever sum was typed. */
const withUndo = [...acts, 'undo-deposit'] as const;

const aPress = fc.record({
  bill: fc.nat(2),
  act: fc.constantFrom(...withUndo),
  cents: fc.integer({ min: -5, max: 4000 }),
});
const aBill = fc.record({ fee: fc.nat(3000), deposit: fc.nat(1500) });

const verdicts: Record<Act, (balance: Balance, cents: number) => MayBook> = {
  cash: (balance, cents) => mayPay(balance, cents, 'cash'),
  transfer: (balance, cents) => mayPay(balance, cents, 'transfer'),
  refund: mayRefund,
  credit: mayCredit,
  reverse: (balance, cents) => mayReverse(balance, cents, 'verlesen'),
  return: mayReturnDeposit,
  keep: (balance, cents) => mayKeepDeposit(balance, cents, 'Müll'),
};
const kinds: Record<Act, JournalKind> = {
  cash: 'paid',
  transfer: 'paid',
  refund: 'refunded',
  credit: 'credited',
  reverse: 'payment-reversed',
  return: 'deposit-returned',
  keep: 'deposit-kept',
};
/** What the press does to the purse of the office, told apart from the journal's own table. */
const purse: Record<Act, number> = {
  cash: 1,
  transfer: 1,
  refund: -1,
  credit: 0,
  reverse: -1,
  return: -1,
  keep: 0,
};

class Bill {
  readonly lines: JournalLine[] = [];
  readonly positions: BillPosition[] = [];
  depositGone = 0;

  constructor(fee: number, deposit: number) {
    for (const [kind, cents] of [
      ['fee', fee],
      ['deposit', deposit],
    ] as const)
      if (cents > 0) {
        this.positions.push({ kind, quantity: 1, cents, vat: 'none' });
        this.lines.push({ kind: 'charged', cents });
      }
  }

  get balance(): Balance {
    return balanceOf(this.lines, billTotal(this.positions).depositCents);
  }

  /** What it moves in the purse; null: it is refused. */
  press(act: (typeof withUndo)[number], cents: number): number | null {
    if (act === 'undo-deposit') return this.undoDeposit();
    if (verdicts[act](this.balance, cents).outcome === 'refused') return null;
    this.lines.push({ kind: kinds[act], cents });
    if (act === 'credit') this.credit(cents);
    if (act === 'return') this.depositGone += cents;
    return purse[act] * cents;
  }

  private undoDeposit(): number | null {
    const newest = this.lines.filter(({ kind }) => kind.startsWith('deposit-')).at(-1);
    const verdict = mayUndoDeposit(newest && { ...newest, bookedOn: today }, today);
    if (newest === undefined || verdict.outcome === 'refused') return null;
    this.lines.push({ kind: verdict.kind, cents: newest.cents });
    if (newest.kind === 'deposit-kept') return 0;
    this.depositGone -= newest.cents;
    return newest.cents;
  }

  /** A credit is a position below zero: the fee first, then the deposit. */
  private credit(cents: number): void {
    const fee = Math.min(cents, billTotal(this.positions).feeCents);
    const back = { quantity: 1, vat: 'none' } as const;
    if (fee > 0) this.positions.push({ kind: 'fee', cents: -fee, ...back });
    if (cents > fee) this.positions.push({ kind: 'deposit', cents: fee - cents, ...back });
  }
}

describe('whatever is pressed at the desk', () => {
  const someBills = fc.array(aBill, { minLength: 3, maxLength: 3 });

  it('the journal is what the bills say without what is open, and the purse agrees', () => {
    fc.assert(
      fc.property(someBills, fc.array(aPress, { maxLength: 40 }), (fees, presses) => {
        const bills = fees.map(({ fee, deposit }) => new Bill(fee, deposit));
        let cash = 0;
        for (const { bill: at, act, cents } of presses) {
          cash += bills[at]?.press(act, cents) ?? 0;
        }
        const sum = (of: (bill: Bill) => number): number =>
          bills.reduce((total, bill) => total + of(bill), 0);
        const onBills = sum((bill) => billTotal(bill.positions).totalCents - bill.depositGone);
        const open = sum(({ balance }) => balance.openCents - balance.overpaidCents);
        // Σ journal = Σ bills − open
        expect(sum(({ balance }) => balance.moneyCents)).toBe(onBills - open);
        expect(cash).toBe(onBills - open);
      }),
      { numRuns: 500 },
    );
  });

  it('nothing ever goes below zero', () => {
    fc.assert(
      fc.property(aBill, fc.array(aPress, { maxLength: 40 }), ({ fee, deposit }, presses) => {
        const bill = new Bill(fee, deposit);
        for (const { act, cents } of presses) {
          if (bill.press(act, cents) === null) continue;
          const after = bill.balance;
          expect(Math.min(...Object.values<number>({ ...after }))).toBeGreaterThanOrEqual(0);
          expect(after.depositHeldCents).toBeLessThanOrEqual(after.moneyCents);
          expect(after.moneyCents).toBe(after.billedCents - after.openCents + after.overpaidCents);
        }
      }),
      { numRuns: 500 },
    );
  });
});
