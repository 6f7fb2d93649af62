import type { PitchConsequence, SpotPreview } from '@dabei/contracts';

/** What speaks against it, for the lines that say so; price and numbers stand apart. */
export function speaksAgainst({ ground, refusals, warnings }: SpotPreview): PitchConsequence {
  return {
    refusals,
    warnings,
    ground,
    numbersBefore: [],
    numbersAfter: [],
    priceBeforeCents: 0,
    priceAfterCents: 0,
    told: 'phone',
  };
}
