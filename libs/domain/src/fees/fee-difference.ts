/** Money of one registration in cents; `paidCents` null: nothing was paid yet. */
export interface PaidFee {
  amountCents: number;
  paidCents: number | null;
}

/**
 * What is still to be settled for a place that was paid and then became dearer or cheaper, because it was moved:
 * above zero is owed by the family, below zero is owed to it. Nothing where nothing was paid, an unpaid place is
 * no difference. A person settles it, a receipt keeps its number (product rule 7).
 */
export const feeDifference = ({ amountCents, paidCents }: PaidFee): number =>
  paidCents === null ? 0 : amountCents - paidCents;
