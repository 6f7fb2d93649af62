import { amountDue, type FeeInput } from './amount-due';

const fee = (changes: Partial<FeeInput> = {}): FeeInput => ({
  priceCents: 1250,
  siblingCents: null,
  reducedCents: null,
  siblingIndex: 0,
  reducedFee: false,
  ...changes,
});

describe('the amount due', () => {
  it('is the price', () => {
    expect(amountDue(fee())).toEqual({ cents: 1250, rule: 'full' });
  });

  it('is nothing where the event is free', () => {
    const free = fee({ priceCents: 0, reducedFee: true, reducedCents: 0 });
    expect(amountDue(free)).toEqual({ cents: 0, rule: 'free' });
  });

  it('is less for the second child, not for the first', () => {
    const siblings = { siblingCents: 1000 };
    expect(amountDue(fee(siblings)).rule).toBe('full');
    expect(amountDue(fee({ ...siblings, siblingIndex: 1 }))).toEqual({
      cents: 1000,
      rule: 'sibling',
    });
  });

  it('is reduced for those entitled to it, down to nothing', () => {
    expect(amountDue(fee({ reducedCents: 0, reducedFee: true }))).toEqual({
      cents: 0,
      rule: 'reduced',
    });
    expect(amountDue(fee({ reducedCents: 0 })).rule).toBe('full');
  });

  it('is the cheapest that applies', () => {
    const both = { siblingIndex: 2, reducedFee: true };
    expect(amountDue(fee({ ...both, siblingCents: 500, reducedCents: 800 })).rule).toBe('sibling');
    expect(amountDue(fee({ ...both, siblingCents: 900, reducedCents: 800 })).rule).toBe('reduced');
  });

  it('says the least about the family when prices are equal', () => {
    const equal = fee({ siblingIndex: 1, siblingCents: 800, reducedFee: true, reducedCents: 800 });
    expect(amountDue(equal).rule).toBe('sibling');
  });

  it('is never more than the price', () => {
    const odd = fee({ siblingIndex: 1, siblingCents: 2000, reducedFee: true, reducedCents: 1500 });
    expect(amountDue(odd)).toEqual({ cents: 1250, rule: 'full' });
  });
});
