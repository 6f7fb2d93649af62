import type { BoothPlanView, PowerConnectionInput, PowerConnectionView } from '@dabei/contracts';
import { powerLoad } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rowOf } from '../booths/booth-row';
import type { StoredBooth } from '../facts/booth';
import { neededCall } from '../facts/booth-call';
import type { CommunityDay } from '../facts/community-day';
import { drawsOn } from '../facts/square';
import { squareOf } from './square';

/** The plan as the desk draws it: places, power with its sums, who stands where and who has no place yet. */
export async function planView(em: EntityManager, day: CommunityDay): Promise<BoothPlanView> {
  const { planVersion, sheet } = await neededCall(em, day.id);
  const { places, areas, connections, booths } = await squareOf(em, day.id);
  return {
    day: { slug: day.slug, title: day.title, calledOff: day.calledOffAt !== null },
    version: planVersion,
    sheet,
    places,
    areas,
    connections: connections.map((one) => withLoad(one, booths)),
    booths: booths.map((booth) => ({
      ...rowOf(booth),
      placeId: booth.placeId,
      connectionId: booth.connectionId,
    })),
  };
}

const withLoad = (
  connection: PowerConnectionInput,
  booths: readonly StoredBooth[],
): PowerConnectionView => ({
  ...connection,
  ...powerLoad(connection, drawsOn(booths, connection.id)),
  boothIds: booths.flatMap(({ id, connectionId }) => (connectionId === connection.id ? [id] : [])),
});
