import type { Balance } from './balance';
import {
  mayCredit,
  mayKeepDeposit,
  mayPay,
  mayRefund,
  mayReturnDeposit,
  mayReverse,
  type MayBook,
} from './may-book';

const balance = (changes: Partial<Balance> = {}): Balance => ({
  billedCents: 3000,
  moneyCents: 1000,
  openCents: 2000,
  overpaidCents: 0,
  depositHeldCents: 0,
  depositKeptCents: 0,
  ...changes,
});
const nothing = balance({ billedCents: 0, moneyCents: 0, openCents: 0 });
const wordOf = (answer: MayBook): string =>
  answer.outcome === 'allowed' ? 'allowed' : answer.reason;

describe('what may be booked', () => {
  it.each<[string, MayBook, string]>([
    ['a part in cash', mayPay(balance(), 500, 'cash'), 'allowed'],
    ['all of it', mayPay(balance(), 2000, 'cash'), 'allowed'],
    ['too much in cash', mayPay(balance(), 2001, 'cash'), 'more-than-open'],
    ['cash for nothing', mayPay(nothing, 1, 'cash'), 'nothing-open'],
    ['no money', mayPay(balance(), 0, 'cash'), 'not-an-amount'],
    ['half a cent', mayPay(balance(), 0.5, 'transfer'), 'not-an-amount'],
    ['a transfer that is too much', mayPay(balance(), 9000, 'transfer'), 'allowed'],
    ['a refund of what is not there', mayRefund(balance(), 1), 'nothing-to-refund'],
    ['a refund', mayRefund(balance({ overpaidCents: 5 }), 5), 'allowed'],
    ['too large a refund', mayRefund(balance({ overpaidCents: 5 }), 6), 'more-than-refundable'],
    ['a credit', mayCredit(balance(), 3000), 'allowed'],
    ['a credit of more than the bill', mayCredit(balance(), 3001), 'more-than-billed'],
    ['a credit of nothing', mayCredit(nothing, 1), 'nothing-to-credit'],
    [
      'a credit of a deposit that was kept',
      mayCredit(balance({ depositKeptCents: 1000 }), 2001),
      'more-than-billed',
    ],
    ['a payment typed wrong', mayReverse(balance(), 1000, 'verlesen'), 'allowed'],
    ['taken back without a word', mayReverse(balance(), 1000, ' '), 'reason-missing'],
    ['more taken back than came', mayReverse(balance(), 1001, 'verlesen'), 'more-than-paid'],
    ['nothing to take back', mayReverse(nothing, 1, 'verlesen'), 'nothing-paid'],
    ['a deposit', mayReturnDeposit(balance({ depositHeldCents: 500 }), 500), 'allowed'],
    ['a deposit nobody paid', mayReturnDeposit(balance(), 500), 'nothing-held'],
    [
      'too large a deposit',
      mayReturnDeposit(balance({ depositHeldCents: 5 }), 6),
      'more-than-held',
    ],
    ['a kept one', mayKeepDeposit(balance({ depositHeldCents: 5 }), 5, 'Müll'), 'allowed'],
    [
      'kept without a reason',
      mayKeepDeposit(balance({ depositHeldCents: 5 }), 5, ''),
      'reason-missing',
    ],
  ])('%s', (_, answer, word) => {
    expect(wordOf(answer)).toBe(word);
  });
});
