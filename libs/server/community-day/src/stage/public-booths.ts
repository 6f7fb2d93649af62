import type { PublicBooth, PublicBoothPlan } from '@dabei/contracts';
import { keepsBoothPlace } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { boothsOfDay } from '../facts/booth';
import type { BoothCall } from '../facts/booth-call';
import { areasOf, placesOf } from '../facts/square';

/**
 * Booths that stand somewhere and were told where, by number; a number only where it is the one
 * they were told. Nothing else of them is anybody's business.
 */
export async function publicBoothsOf(em: EntityManager, dayId: string): Promise<PublicBooth[]> {
  const booths = await boothsOfDay(em, dayId);
  return booths
    .flatMap(({ state, place, told, shown, kind, needs }) =>
      place === null || told === null || !keepsBoothPlace(state)
        ? []
        : [
            {
              ...{ number: told.number === place ? place : null, ...shown, kind },
              ages: needs.ages,
              access: needs.access,
              languages: [...needs.languages],
            },
          ],
    )
    .sort((a, b) => (a.number ?? '').localeCompare(b.number ?? '', 'de', { numeric: true }));
}

/** The drawing, once somebody stands on it for everybody to see. */
export async function publicPlanOf(
  em: EntityManager,
  { dayId, sheet }: Pick<BoothCall, 'dayId' | 'sheet'>,
  booths: readonly PublicBooth[],
): Promise<PublicBoothPlan | null> {
  if (booths.length === 0) return null;
  const taken = new Set(booths.map(({ number }) => number));
  const places = await placesOf(em, dayId);
  return {
    sheet,
    areas: await areasOf(em, dayId),
    places: places.map(({ connectionId: _, vehicleCm: __, ...place }) => ({
      ...place,
      look: taken.has(place.number) ? 'taken' : 'free',
    })),
  };
}
