import { balanceOf } from '@dabei/domain';
import { afterBooking, mostOf } from './after-booking';

const paidUp = {
  balance: balanceOf(
    [
      { kind: 'charged', cents: 2500 },
      { kind: 'paid', cents: 2500 },
    ],
    1000,
  ),
  feeCents: 1500,
};
const fresh = { balance: balanceOf([{ kind: 'charged', cents: 2500 }], 1000), feeCents: 1500 };

const feeOnly = { balance: balanceOf([{ kind: 'charged', cents: 1500 }]), feeCents: 1500 };
const over = {
  balance: balanceOf([
    { kind: 'charged', cents: 1000 },
    { kind: 'paid', cents: 1500 },
  ]),
  feeCents: 1000,
};

describe('what a booking will do', () => {
  it.each([
    ['a part', afterBooking('paid', 1000, 'cash', fresh), { word: 'paid', openCents: 1500 }],
    ['all of it', afterBooking('paid', 2500, 'cash', fresh), { word: 'paidAll', openCents: 0 }],
    [
      'more by transfer',
      afterBooking('paid', 2600, 'transfer', fresh),
      { word: 'paidOver', overCents: 100 },
    ],
    [
      'more in cash',
      afterBooking('paid', 2600, 'cash', fresh),
      { outcome: 'too-much', cents: 2500 },
    ],
    [
      'waived before',
      afterBooking('credited', 500, null, fresh),
      { word: 'credited', openCents: 2000 },
    ],
    [
      'waived after',
      afterBooking('credited', 500, null, paidUp),
      { word: 'creditedOver', overCents: 500 },
    ],
    [
      'waived with the deposit',
      afterBooking('credited', 1600, null, paidUp),
      { outcome: 'too-much', cents: 1500 },
    ],
    [
      'a deposit back',
      afterBooking('deposit-returned', 400, 'cash', paidUp),
      { heldCents: 600, openCents: 0, overCents: 0 },
    ],
    [
      'a deposit kept',
      afterBooking('deposit-kept', 1000, null, paidUp),
      { heldCents: 0, openCents: 0, overCents: 0 },
    ],
    [
      'the whole deposit back',
      afterBooking('deposit-returned', 1000, 'cash', paidUp),
      { word: 'depositAll', heldCents: 0 },
    ],
    ['waived as a whole', afterBooking('credited', 1500, null, feeOnly), { word: 'creditedAll' }],
    ['all that was too much', afterBooking('refunded', 500, 'cash', over), { word: 'refundedAll' }],
    ['a correction', afterBooking('payment-reversed', 2500, 'cash', paidUp), { openCents: 2500 }],
    [
      'a refund of nothing',
      afterBooking('refunded', 1, 'cash', paidUp),
      { outcome: 'too-much', cents: 0 },
    ],
  ])('%s', (_, after, expected) => {
    expect(after).toMatchObject(expected);
  });

  it('knows no limit for what came by transfer', () => {
    expect(mostOf('paid', 'transfer', paidUp)).toBeNull();
  });
});
