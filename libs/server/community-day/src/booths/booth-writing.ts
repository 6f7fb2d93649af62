import type { BoothWriting } from '@dabei/contracts';
import type { BoothKind, BoothNeeds } from '@dabei/domain';
import type { StoredBooth } from '../facts/booth';

/** What an association says of its booth. */
export function writingOf(booth: StoredBooth): BoothWriting {
  const { association, title, about, kind, needs, stageWish, together } = booth;
  return {
    ...{ association, title, about, kind, stageWish, together },
    needs: { ...needs, languages: [...needs.languages] },
  };
}

/** Nothing is said yet; who hands out food is asked for its certificate. */
export const noNeeds = (kind: BoothKind): BoothNeeds => ({
  ...{ size: null, tent: null, tables: 0, power: null, water: false, vehicle: null },
  food: kind === 'food' ? { hygieneCertificate: false } : null,
  ...{ insured: false, ages: null, access: null, languages: [] },
});
