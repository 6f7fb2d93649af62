export type FeeRule = 'free' | 'full' | 'sibling' | 'reduced';

/** Prices in cents; null: the event has no such reduction. */
export interface FeeInput {
  priceCents: number;
  siblingCents: number | null;
  reducedCents: number | null;
  /** 0 for the first child of the household at this event, 1 for the second, … */
  siblingIndex: number;
  reducedFee: boolean;
}

export interface AmountDue {
  cents: number;
  rule: FeeRule;
}

/**
 * What one registration costs: the cheapest price that applies, and the rule that made it. Between
 * equal prices the rule that says least about the family wins (product rule 7). `free` means that
 * the event costs nobody anything.
 */
export function amountDue(fee: FeeInput): AmountDue {
  if (fee.priceCents === 0) return { cents: 0, rule: 'free' };
  const prices: AmountDue[] = [{ cents: fee.priceCents, rule: 'full' }];
  if (fee.siblingIndex > 0 && fee.siblingCents !== null) {
    prices.push({ cents: fee.siblingCents, rule: 'sibling' });
  }
  if (fee.reducedFee && fee.reducedCents !== null) {
    prices.push({ cents: fee.reducedCents, rule: 'reduced' });
  }
  return prices.reduce((best, price) => (price.cents < best.cents ? price : best));
}
