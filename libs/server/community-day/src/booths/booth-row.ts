import type { BoothRow } from '@dabei/contracts';
import { boothSquareMetres } from '@dabei/domain';
import type { StoredBooth } from '../facts/booth';
import { gapsOf } from './booth-gaps';
import { looksOf } from './looks-of';
import { isUntold } from './told-place';

/** A booth in the lists of the desk, without who answers for it. */
export function rowOf(booth: StoredBooth): BoothRow {
  const { id, state, association, title, kind, needs, together, byHand } = booth;
  const { chosenBy, rank, lot, place, connection, setUpAt, arrivedAt, version } = booth;
  return {
    ...{ id, state, association, title, kind, together, chosenBy, rank, lot, place, connection },
    ...{ setUpAt, version },
    squareMetres: boothSquareMetres(needs),
    watts: needs.power?.watts ?? 0,
    water: needs.water,
    gaps: gapsOf(booth).length,
    byHand: byHand?.choice ?? null,
    toLookAt: looksOf(booth).length,
    untold: isUntold(booth),
    arrivedAt: arrivedAt?.toISOString() ?? null,
  };
}
