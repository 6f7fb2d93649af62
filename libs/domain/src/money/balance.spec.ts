import { balanceOf, billState, isOverdue } from './balance';
import type { JournalKind, JournalLine } from './journal';

const lines = (...pairs: [JournalKind, number][]): JournalLine[] =>
  pairs.map(([kind, cents]) => ({ kind, cents }));
/** A fee of 20 € and a deposit of 10 €. */
const billed = ['charged', 3000] as [JournalKind, number];
const paid = ['paid', 3000] as [JournalKind, number];
const stands = (deposit: number, ...pairs: [JournalKind, number][]) =>
  balanceOf(lines(...pairs), deposit);

describe('how a bill stands', () => {
  it('is open until it is paid, also in parts', () => {
    expect(stands(0, billed)).toMatchObject({ openCents: 3000, moneyCents: 0 });
    expect(stands(0, billed, ['paid', 1000])).toMatchObject({ openCents: 2000, moneyCents: 1000 });
    expect(stands(0, billed, paid)).toMatchObject({ openCents: 0, overpaidCents: 0 });
  });

  it('is overpaid once a fee is credited that was paid, until it is refunded', () => {
    expect(stands(0, billed, paid, ['credited', 2000])).toMatchObject({ overpaidCents: 2000 });
    expect(stands(0, billed, paid, ['credited', 2000], ['refunded', 2000])).toMatchObject({
      billedCents: 1000,
      moneyCents: 1000,
      overpaidCents: 0,
    });
  });

  it('gives a deposit back without owing anything', () => {
    expect(stands(1000, billed, paid).depositHeldCents).toBe(1000);
    expect(stands(1000, billed, paid, ['deposit-returned', 1000])).toEqual({
      billedCents: 2000,
      moneyCents: 2000,
      openCents: 0,
      overpaidCents: 0,
      depositHeldCents: 0,
      depositKeptCents: 0,
    });
  });

  it('keeps a deposit as money of the town', () => {
    expect(stands(1000, billed, paid, ['deposit-kept', 400])).toMatchObject({
      billedCents: 3000,
      moneyCents: 3000,
      depositHeldCents: 600,
      depositKeptCents: 400,
    });
  });

  it('of a deposit that was returned or kept by mistake is as if it had not been', () => {
    const before = stands(1000, billed, paid);
    for (const [done, undone] of [
      ['deposit-returned', 'deposit-return-reversed'],
      ['deposit-kept', 'deposit-keep-reversed'],
    ] as const)
      expect(stands(1000, billed, paid, [done, 400], [undone, 400])).toEqual(before);
  });

  it('covers the fee first when a part is paid', () => {
    expect(stands(1000, billed, ['paid', 2000]).depositHeldCents).toBe(0);
    expect(stands(1000, billed, ['paid', 2500]).depositHeldCents).toBe(500);
  });

  it('holds no deposit that was kept or never covered, whatever else was paid', () => {
    const kept = stands(1000, billed, ['paid', 2500], ['deposit-kept', 300]);
    expect(kept.depositHeldCents).toBe(200);
    const overpaid = stands(1000, billed, ['paid', 4000], ['deposit-kept', 1000]);
    expect(overpaid.depositHeldCents).toBe(0);
  });

  it('is open again when a payment was typed wrong', () => {
    expect(stands(0, billed, paid, ['payment-reversed', 3000])).toMatchObject({ openCents: 3000 });
  });

  it('is said in a word', () => {
    const state = (...pairs: [JournalKind, number][]) => billState(stands(0, ...pairs));
    expect(state(billed)).toBe('open');
    expect(state(billed, ['paid', 1])).toBe('partly');
    expect(state(billed, paid)).toBe('paid');
    expect(state(billed, ['paid', 3001])).toBe('overpaid');
    expect(state(billed, ['credited', 3000])).toBe('nothing');
  });

  it('is overdue after its day, never for a family that said it is difficult', () => {
    const open = { openCents: 1 };
    expect(isOverdue(open, '2027-05-14', '2027-05-14', false)).toBe(false);
    expect(isOverdue(open, '2027-05-14', '2027-05-15', false)).toBe(true);
    expect(isOverdue(open, '2027-05-14', '2027-05-15', true)).toBe(false);
    expect(isOverdue({ openCents: 0 }, '2027-05-14', '2027-05-15', false)).toBe(false);
  });
});
