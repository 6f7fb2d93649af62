import fc from 'fast-check';
import {
  roundingSteps,
  settleMarket,
  settleNumber,
  tillDifference,
  type CommissionRules,
  type CountedNumber,
} from './settle-number';

const rules = (changes: Partial<CommissionRules> = {}): CommissionRules => ({
  commissionPercent: 20,
  helperPercent: 10,
  feePerNumberCents: 0,
  feePerItemCents: 0,
  roundDownTo: 1,
  ...changes,
});
const counted = (changes: Partial<CountedNumber> = {}): CountedNumber => ({
  isHelper: false,
  itemsBrought: 40,
  itemsSold: 16,
  turnoverCents: 8050,
  ...changes,
});

describe('what a seller number gets', () => {
  it('is the turnover without commission', () => {
    expect(settleNumber(counted(), rules())).toEqual({
      turnoverCents: 8050,
      payoutCents: 6440,
      commissionCents: 1610,
      feeCents: 0,
      roundingCents: 0,
      feeOwedCents: 0,
      itemsLeft: 24,
    });
  });

  it('is rounded down to the full euro, and the rest is named (Kita Jona: 10 %)', () => {
    const settled = settleNumber(counted(), rules({ commissionPercent: 10, roundDownTo: 100 }));
    expect(settled).toMatchObject({ payoutCents: 7200, commissionCents: 805, roundingCents: 45 });
  });

  it('is 17 % and two euros less (kigabasar.de)', () => {
    const settled = settleNumber(
      counted(),
      rules({ commissionPercent: 17, feePerNumberCents: 200 }),
    );
    expect(settled).toMatchObject({ commissionCents: 1369, feeCents: 200, payoutCents: 6481 });
  });

  it('is more for helpers', () => {
    expect(settleNumber(counted({ isHelper: true }), rules()).commissionCents).toBe(805);
  });

  it('costs by the thing where the rules say so', () => {
    expect(settleNumber(counted(), rules({ feePerItemCents: 10 })).feeCents).toBe(400);
  });

  it('is never below nothing: what the sold things do not cover is asked for apart', () => {
    const poor = counted({ turnoverCents: 100, itemsSold: 1 });
    expect(settleNumber(poor, rules({ feePerNumberCents: 200 }))).toMatchObject({
      payoutCents: 0,
      feeCents: 80,
      feeOwedCents: 120,
    });
    const nothing = counted({ turnoverCents: 0, itemsSold: 0 });
    expect(settleNumber(nothing, rules({ feePerNumberCents: 200 }))).toMatchObject({
      payoutCents: 0,
      feeCents: 0,
      feeOwedCents: 200,
    });
  });

  it('is not computed from a miscount', () => {
    expect(() => settleNumber(counted({ itemsSold: 41 }), rules())).toThrow(RangeError);
    expect(() => settleNumber(counted({ turnoverCents: 10.5 }), rules())).toThrow(RangeError);
    expect(() => settleNumber(counted({ turnoverCents: -1 }), rules())).toThrow(RangeError);
  });
});

describe('a Kleiderbörse with 60 numbers, or any other number of them', () => {
  const anyRules = fc.record({
    commissionPercent: fc.integer({ min: 0, max: 100 }),
    helperPercent: fc.integer({ min: 0, max: 100 }),
    feePerNumberCents: fc.nat(500),
    feePerItemCents: fc.nat(20),
    roundDownTo: fc.constantFrom(...roundingSteps),
  });
  const anyNumber = fc
    .record({
      isHelper: fc.boolean(),
      itemsBrought: fc.nat(80),
      soldPart: fc.nat(100),
      turnoverCents: fc.nat(40_000),
    })
    .map(({ soldPart, ...one }) => ({
      ...one,
      itemsSold: Math.floor((one.itemsBrought * soldPart) / 100),
    }));
  const sellers = fc.oneof(
    fc.array(anyNumber, { minLength: 60, maxLength: 60 }),
    fc.array(anyNumber, { maxLength: 200 }),
  );

  it('closes to the cent: payouts, commission, fees and rounding are the turnover', () => {
    fc.assert(
      fc.property(sellers, anyRules, (numbers, commission) => {
        const settled = numbers.map((one) => settleNumber(one, commission));
        const market = settleMarket(settled);
        const turnover = numbers.reduce((sum, { turnoverCents }) => sum + turnoverCents, 0);
        expect(market.turnoverCents).toBe(turnover);
        expect(market.payoutCents + market.keptCents).toBe(turnover);
        expect(tillDifference(settled, turnover)).toBe(0);
        for (const one of settled) {
          expect(one.payoutCents + one.commissionCents + one.feeCents + one.roundingCents).toBe(
            one.turnoverCents,
          );
          expect(Math.min(...Object.values<number>({ ...one }))).toBeGreaterThanOrEqual(0);
          expect(one.payoutCents % commission.roundDownTo).toBe(0);
          expect(one.roundingCents).toBeLessThan(commission.roundDownTo);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says how far the till is off', () => {
    const settled = [settleNumber(counted(), rules())];
    expect(tillDifference(settled, 8000)).toBe(-50);
    expect(settleMarket([])).toMatchObject({ numbers: 0, turnoverCents: 0, keptCents: 0 });
  });
});
