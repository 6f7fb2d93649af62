import { boothParties, type BoothWish, type DrawParty } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { StoredBooth } from '../facts/booth';

const wishOf = ({ id, kind, together, byHand }: StoredBooth): BoothWish => ({
  ...{ applicationId: id, kind, togetherKey: together, byHand },
});

/** The parties that would be drawn: complete applications the office has not decided about. */
export const partiesToDraw = (booths: readonly StoredBooth[]): DrawParty<BoothWish>[] =>
  boothParties(booths.filter(({ state }) => state === 'complete').map(wishOf));

/** Under which random name each booth is in the draw; neighbours share one. */
export async function noncesOf(em: EntityManager, dayId: string): Promise<Map<string, string>> {
  const rows = await rowsIn<{ id: string; nonce: string }>(
    em,
    'select booth_id as id, nonce from booth_lot where day_id = ?',
    [dayId],
  );
  return new Map(rows.map(({ id, nonce }) => [id, nonce]));
}

/**
 * Who takes part in what was sealed: neighbours are who they were then, whatever they write now, and who came later is
 * not in it. Whom the office decided about by hand needs no lot.
 */
export function sealedWishes(
  booths: readonly StoredBooth[],
  nonces: ReadonlyMap<string, string>,
): BoothWish[] {
  return booths
    .filter(({ id, state, byHand }) => state === 'complete' && (nonces.has(id) || byHand !== null))
    .map((booth) => ({ ...wishOf(booth), togetherKey: nonces.get(booth.id) ?? null }));
}

/** The lot of each party, found by the random name its booths were sealed with. */
export const lotsOfParties = (
  wishes: readonly BoothWish[],
  lots: ReadonlyMap<string, number>,
): Map<string, number> =>
  new Map(
    boothParties(wishes).flatMap(({ key, requests: [first] }) => {
      const lot = lots.get(first?.togetherKey ?? '');
      return lot === undefined ? [] : [[key, lot]];
    }),
  );
