import type { Booth, BoothNeeds } from '../community-day';

/** Three by three metres for children from 6 to 10, without anything that has to be brought there. */
export const someNeeds = (changes: Partial<BoothNeeds> = {}): BoothNeeds => ({
  size: { widthCm: 300, depthCm: 300 },
  tent: null,
  tables: 1,
  power: null,
  water: false,
  food: null,
  vehicle: null,
  insured: true,
  ages: { from: 6, until: 10 },
  access: 'step-free',
  languages: ['de'],
  ...changes,
});

export const aBooth = (
  id: string,
  needs: Partial<BoothNeeds> = {},
  kind: Booth['kind'] = 'activity',
): Booth => ({ id, kind, needs: someNeeds(needs) });
