import { type Column } from '../model/programme';
import { drawTiers, type DrawTier } from '../tiers';

/** Tiers with a proof of their own; the lots only decide between what is equal. */
export const provenTiers = ['places', 'priority', 'first-three', 'satisfaction'] as const;
export type ProvenTier = (typeof provenTiers)[number];

/** What one tier's stage maximises: `unit` times the tier, and a little of the tiers after it to lead the way. */
export interface StageObjective {
  unit: number;
  gains: readonly number[];
}

/** More than the best place is worth, so that the way leads to the counting tiers first. */
const COUNTED = 40;

/**
 * The objective of a tier's stage. Everything after the tier is never negative, so whatever bounds the whole bounds
 * the tier by its `unit`th part; and `unit` is larger than all that follows can reach, so little is lost by that.
 */
export function stageObjective(columns: readonly Column[], tier: ProvenTier): StageObjective {
  if (tier === 'satisfaction') {
    return { unit: 1, gains: columns.map(({ gains }) => gains.satisfaction ?? 0) };
  }
  const later = drawTiers.slice(drawTiers.indexOf(tier) + 1);
  const weight = (one: DrawTier) => (one === 'lots' ? 0 : one === 'satisfaction' ? 1 : COUNTED);
  const after = columns.map(({ gains }) =>
    later.reduce((sum, one) => sum + weight(one) * (gains[one] ?? 0), 0),
  );
  const most = after.reduce((sum, gain, at) => sum + gain * (columns[at]?.upper ?? 0), 1);
  const unit = 16 * 2 ** Math.ceil(Math.log2(most));
  return {
    unit,
    gains: columns.map(({ gains }, at) => unit * (gains[tier] ?? 0) + (after[at] ?? 0)),
  };
}
