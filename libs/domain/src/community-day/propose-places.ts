import { drawParties } from '../markets/draw-parties';
import { adjacentRuns, neighbourhood, type Neighbourly } from '../plan';
import type { Booth } from './booth-needs';
import { groundRefusalsOf, type BoothPlace, type BoothPlacement } from './place-booth';

/** A place with its spot on the plan, so that neighbours are seen. */
export type PlaceOnPlan = BoothPlace & Neighbourly;

/** A booth that was accepted; neighbours who want to stand together share a word. */
export interface BoothToPlace extends Booth {
  togetherKey: string | null;
}

export interface ProposedPlaces {
  placements: BoothPlacement[];
  /** They wanted to stand beside others, and no run of free places fits all of them. */
  apart: string[];
  /** No free place fits: the office changes the plan or lifts a refusal with a reason. */
  leftOver: string[];
}

const fits = (booth: Booth, place: BoothPlace): boolean =>
  groundRefusalsOf(booth, place).length === 0;

const areaOf = ({ widthCm, depthCm }: PlaceOnPlan): number => widthCm * depthCm;

/** The smallest place on which a booth fits, alone. */
const smallestPlace = (booth: Booth, free: readonly PlaceOnPlan[]): PlaceOnPlan[] | null =>
  free
    .filter((place) => fits(booth, place))
    .reduce<PlaceOnPlan[] | null>(
      (best, place) => (best?.[0] && areaOf(best[0]) <= areaOf(place) ? best : [place]),
      null,
    );

/** The smallest places side by side on which these booths fit, one after the other; the first on the plan of equals. */
function smallestRun(booths: readonly Booth[], free: readonly PlaceOnPlan[]): PlaceOnPlan[] | null {
  const beside = neighbourhood(free);
  const byId = new Map(free.map((place) => [place.id, place]));
  const groundOf = (run: readonly PlaceOnPlan[]): number =>
    run.reduce((sum, place) => sum + areaOf(place), 0);
  return free
    .flatMap(({ id }) => adjacentRuns(free, id, booths.length, beside))
    .flatMap((ids) => [ids, [...ids].reverse()])
    .map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
    .filter((run) => booths.every((booth, at) => run[at] !== undefined && fits(booth, run[at])))
    .reduce<PlaceOnPlan[] | null>(
      (best, run) => (best === null || groundOf(run) < groundOf(best) ? run : best),
      null,
    );
}

/**
 * Places for all accepted booths at once, for the office to look at: whoever fits on the fewest places comes first, in
 * the order given among equals, and takes the smallest that fits; neighbours take places side by side where there are
 * any. Give the places that are free. Nothing is lifted, and every placement passes `placeBooth`. Deterministic.
 */
export function proposePlaces(
  booths: readonly BoothToPlace[],
  freePlaces: readonly PlaceOnPlan[],
): ProposedPlaces {
  const choiceOf = (some: readonly Booth[]): number =>
    Math.min(...some.map((booth) => freePlaces.filter((place) => fits(booth, place)).length));
  const parties = drawParties(booths, ({ id }) => id)
    .map(({ requests }) => ({ requests, choice: choiceOf(requests) }))
    .sort((a, b) => a.choice - b.choice);
  const proposed: ProposedPlaces = { placements: [], apart: [], leftOver: [] };
  let free = freePlaces;
  const place = (some: readonly Booth[]): boolean => {
    const [only] = some;
    const run =
      only !== undefined && some.length === 1 ? smallestPlace(only, free) : smallestRun(some, free);
    if (run === null) return false;
    some.forEach(({ id }, at) =>
      proposed.placements.push({ boothId: id, placeId: run[at]?.id ?? '' }),
    );
    free = free.filter((one) => !run.includes(one));
    return true;
  };
  for (const { requests } of parties) {
    if (requests.length > 1 && place(requests)) continue;
    for (const booth of requests) {
      if (!place([booth])) proposed.leftOver.push(booth.id);
      else if (requests.length > 1) proposed.apart.push(booth.id);
    }
  }
  return proposed;
}
