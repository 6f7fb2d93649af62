import {
  boothSetUp,
  mayConnect,
  proposePlaces,
  type BoothNeeds,
  type PowerDraw,
} from '@dabei/domain';
import type { SeededBooth } from './seeded-needs';
import type { SeededConnection, SeededPlace } from './square-rows';

/** An application with everything decided about it but its ground. */
export interface SeededApplication extends SeededBooth {
  id: string;
  needs: BoothNeeds;
  wantsPlace: boolean;
}

export interface SeededStanding {
  place: SeededPlace;
  connectionId: string | null;
  setUpAt: string | null;
}

export const setUpSpan = { from: '07:00', until: '09:30', minutes: 15, perSlot: 6 };

/** Who stands where, hangs on which box and drives in when, by the rules the desk goes by. */
export function standPlan(
  booths: readonly SeededApplication[],
  places: readonly SeededPlace[],
  connections: readonly SeededConnection[],
): ReadonlyMap<string, SeededStanding> {
  const wanting = booths.filter(({ wantsPlace }) => wantsPlace);
  const { placements } = proposePlaces(
    wanting.map((booth) => ({ ...booth, togetherKey: null })),
    places,
  );
  const draws = new Map<string, PowerDraw[]>();
  const standings = placements.flatMap(({ boothId, placeId }) => {
    const place = places.find(({ id }) => id === placeId);
    const booth = wanting.find(({ id }) => id === boothId);
    if (place === undefined || booth === undefined) return [];
    const box = connections.find(({ id }) => id === place.connectionId);
    return [{ booth, place, connectionId: plug(booth, box, draws) }];
  });
  const { given } = boothSetUp(
    standings.map(({ booth: { id, needs }, place }) => ({
      ...{ boothId: id, street: place.street, fixedAt: null },
      drivesIn: needs.vehicle !== null || needs.tent !== null || needs.tables > 2,
    })),
    setUpSpan,
  );
  return new Map(
    standings.map(({ booth: { id }, place, connectionId }) => [
      id,
      { place, connectionId, setUpAt: given.get(id) ?? null },
    ]),
  );
}

/** Hangs a booth on its box as long as that carries it. */
function plug(
  { id, needs }: SeededApplication,
  box: SeededConnection | undefined,
  draws: Map<string, PowerDraw[]>,
): string | null {
  const { watts, connector } = needs.power ?? {};
  if (box === undefined || !watts || !connector) return null;
  const verdict = mayConnect(box, draws.get(box.id) ?? [], { boothId: id, watts, connector });
  if (verdict.outcome === 'refused') return null;
  draws.set(box.id, verdict.draws);
  return box.id;
}
