import { isCents, sumCents } from '../money/cents';

/** Payouts are rounded down to a cent, ten cents, half a euro, a euro (Kita Jona: the full euro). */
export const roundingSteps = [1, 10, 50, 100] as const;
export type RoundingStep = (typeof roundingSteps)[number];

export interface CommissionRules {
  commissionPercent: number;
  /** What helpers give, usually less. */
  helperPercent: number;
  /** Once per number, whatever was sold. */
  feePerNumberCents: number;
  /** For every thing that was brought. */
  feePerItemCents: number;
  roundDownTo: RoundingStep;
}

/** What was counted of one number; money in cents. */
export interface CountedNumber {
  isHelper: boolean;
  itemsBrought: number;
  itemsSold: number;
  turnoverCents: number;
}

/** `payoutCents + commissionCents + feeCents + roundingCents = turnoverCents`, always, and none is below zero. */
export interface Settlement {
  turnoverCents: number;
  payoutCents: number;
  commissionCents: number;
  feeCents: number;
  /** What rounding down left over; it goes to the commission's purse. */
  roundingCents: number;
  /** The part of the fee that the sold things did not cover; outside the turnover: it stands on a bill. */
  feeOwedCents: number;
  /** Brought and not sold: collected, or given away. */
  itemsLeft: number;
}

/**
 * What a seller number gets (issue 6 §3). Commission is rounded to the cent, halves up; the fee takes what is left at
 * most; the payout is rounded down to the step of the market. RangeError where more was sold than brought, or an amount
 * is not whole cents.
 */
export function settleNumber(counted: CountedNumber, rules: CommissionRules): Settlement {
  const { isHelper, itemsBrought, itemsSold, turnoverCents } = counted;
  if (!isCents(turnoverCents) || turnoverCents < 0)
    throw new RangeError('A turnover is a number of whole cents.');
  if (itemsSold < 0 || itemsSold > itemsBrought)
    throw new RangeError('Nobody sells more things than were brought.');
  const percent = isHelper ? rules.helperPercent : rules.commissionPercent;
  const commissionCents = Math.round((turnoverCents * percent) / 100);
  const fee = rules.feePerNumberCents + rules.feePerItemCents * itemsBrought;
  const feeCents = Math.min(fee, turnoverCents - commissionCents);
  const left = turnoverCents - commissionCents - feeCents;
  const roundingCents = left % rules.roundDownTo;
  return {
    turnoverCents,
    payoutCents: left - roundingCents,
    commissionCents,
    feeCents,
    roundingCents,
    feeOwedCents: fee - feeCents,
    itemsLeft: itemsBrought - itemsSold,
  };
}

/** The whole market, to the cent. */
export interface MarketSettlement extends Settlement {
  numbers: number;
  /** What stays with the office: commission, fees and what rounding left over. */
  keptCents: number;
}

/** Sums the settlements of all numbers; they close because each of them does. */
export function settleMarket(settlements: readonly Settlement[]): MarketSettlement {
  const sum = (of: keyof Settlement): number => sumCents(settlements.map((one) => one[of]));
  const commissionCents = sum('commissionCents');
  const feeCents = sum('feeCents');
  const roundingCents = sum('roundingCents');
  return {
    numbers: settlements.length,
    turnoverCents: sum('turnoverCents'),
    payoutCents: sum('payoutCents'),
    commissionCents,
    feeCents,
    roundingCents,
    feeOwedCents: sum('feeOwedCents'),
    itemsLeft: sum('itemsLeft'),
    keptCents: commissionCents + feeCents + roundingCents,
  };
}

/** How far the cash in the tills is from what the numbers add up to: above zero is too much, below too little. */
export function tillDifference(settlements: readonly Settlement[], tillCents: number): number {
  return tillCents - settleMarket(settlements).turnoverCents;
}
