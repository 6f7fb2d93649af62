export const potKinds = ['donation', 'purchase', 'correction'] as const;
export type PotKind = (typeof potKinds)[number];

export interface PotEntry {
  kind: PotKind;
  /** Signed: a donation adds, a purchase takes, a correction does either. */
  cents: number;
}

/** What is left: nothing but the sum of all lines, since a line is never changed. */
export const potBalance = (entries: readonly Pick<PotEntry, 'cents'>[]): number =>
  entries.reduce((sum, { cents }) => sum + cents, 0);

/** The line for an amount somebody paid or got, with the sign its kind has. */
export function potLine(kind: PotKind, cents: number): PotEntry {
  if (kind === 'donation') return { kind, cents: Math.abs(cents) };
  return { kind, cents: kind === 'purchase' ? -Math.abs(cents) : cents };
}

/** May the office buy at this price? Above the limit, or when the pot is too small, somebody says why. */
export function mayBuy(
  cents: number,
  { limitCents, balanceCents }: { limitCents: number; balanceCents: number },
  reason: string | null,
): { outcome: 'yes' } | { outcome: 'refused'; reason: 'above-limit' | 'pot-too-small' } {
  if (reason !== null) return { outcome: 'yes' };
  if (cents > limitCents) return { outcome: 'refused', reason: 'above-limit' };
  return cents > balanceCents
    ? { outcome: 'refused', reason: 'pot-too-small' }
    : { outcome: 'yes' };
}
