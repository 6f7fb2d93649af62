import { withoutDeposit } from './without-deposit';

const fee = { kind: 'fee', cents: 900 } as const;
const deposit = (cents: number) => ({ kind: 'deposit' as const, cents });

describe('a deposit that went back', () => {
  it('is not asked for again', () => {
    expect(withoutDeposit([fee, deposit(1000)], 1000)).toEqual([fee]);
  });

  it('leaves what it grew by', () => {
    expect(withoutDeposit([deposit(1500), fee], 1000)).toEqual([deposit(500), fee]);
    expect(withoutDeposit([deposit(300), deposit(500)], 400)).toEqual([deposit(400)]);
  });

  it('is nothing where it grew smaller, and never a fee', () => {
    expect(withoutDeposit([deposit(300), fee], 1000)).toEqual([fee]);
  });

  it('is everything while nothing went back', () => {
    expect(withoutDeposit([fee, deposit(1000)], 0)).toEqual([fee, deposit(1000)]);
  });
});
