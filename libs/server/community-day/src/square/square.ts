import type { BoothPlaceDrawn, DrawnArea, PowerConnectionInput } from '@dabei/contracts';
import { keepsBoothPlace } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { boothsOfDay, type StoredBooth } from '../facts/booth';
import type { BoothCall } from '../facts/booth-call';
import { lockedOpenDay } from '../facts/open-day';
import type { CommunityDay } from '../facts/community-day';
import { areasOf, connectionsOf, placesOf } from '../facts/square';

/** The square of a day: what is drawn, and who stands on it or has yet to. */
export interface Square {
  places: BoothPlaceDrawn[];
  areas: DrawnArea[];
  connections: PowerConnectionInput[];
  /** Accepted ones and those with a place. */
  booths: StoredBooth[];
}

export async function squareOf(em: EntityManager, dayId: string): Promise<Square> {
  const booths = await boothsOfDay(em, dayId);
  return {
    places: await placesOf(em, dayId),
    areas: await areasOf(em, dayId),
    connections: await connectionsOf(em, dayId),
    booths: booths.filter(({ state }) => state === 'accepted' || keepsBoothPlace(state)),
  };
}

/** The square of this day, for nobody else to change until this transaction ends. */
export async function lockedSquare(
  em: EntityManager,
  slug: string,
): Promise<{ day: CommunityDay; call: BoothCall; square: Square }> {
  const { day, call } = await lockedOpenDay(em, slug);
  return { day, call, square: await squareOf(em, day.id) };
}
