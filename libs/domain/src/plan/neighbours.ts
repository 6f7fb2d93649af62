import type { PlanPlace } from './plan-place';
import { alongFront, type Rectangle } from './rectangle';

/** What is needed of a place to see who stands beside it. */
export type Neighbourly = Rectangle & Pick<PlanPlace, 'id' | 'street'>;

/** Rows leave a step to walk through; more than this between two places is a way, not a neighbour. */
export const NEIGHBOUR_GAP_CM = 60;
/** A row may follow a bend; at a corner of the street it ends. */
const BEND_DEGREES = 30;

function isBend(a: Rectangle, b: Rectangle): boolean {
  const between = Math.abs(a.turn - b.turn) % 180;
  return Math.min(between, 180 - between) > BEND_DEGREES;
}

/** Seen along the front of `a`: is `b` right beside it, not behind it and not in front of it? */
function isBeside(a: Rectangle, b: Rectangle, gapCm: number): boolean {
  const along = alongFront(a.turn);
  const [x, y] = [b.xCm - a.xCm, b.yCm - a.yCm];
  const front = Math.abs(x * along.xCm + y * along.yCm);
  const depth = Math.abs(y * along.xCm - x * along.yCm);
  const between = front - (a.widthCm + b.widthCm) / 2;
  const sharedDepth = (a.depthCm + b.depthCm) / 2 - depth;
  // turned towards each other they may cover a little of each other's shadow
  return (
    Math.abs(between) <= gapCm &&
    front > Math.min(a.widthCm, b.widthCm) / 2 &&
    sharedDepth >= Math.min(a.depthCm, b.depthCm) / 2
  );
}

/** Most of a plan is far away from a place; asked first, because every place is compared with every other. */
function isFarApart(a: Rectangle, b: Rectangle, gapCm: number): boolean {
  const reach = (a.widthCm + b.widthCm + a.depthCm + b.depthCm) / 2 + gapCm;
  return Math.abs(a.xCm - b.xCm) > reach || Math.abs(a.yCm - b.yCm) > reach;
}

/**
 * Do two places stand side by side: same street, fronts in one direction (a bend up to 30°), at most `gapCm` between
 * them, at least half of the smaller depth shared? Back to back or across the lane are no neighbours.
 */
export function areSideBySide(
  a: Neighbourly,
  b: Neighbourly,
  gapCm: number = NEIGHBOUR_GAP_CM,
): boolean {
  return (
    a.id !== b.id &&
    a.street === b.street &&
    !isFarApart(a, b, gapCm) &&
    !isBend(a, b) &&
    isBeside(a, b, gapCm) &&
    isBeside(b, a, gapCm)
  );
}

/** Who stands side by side with whom, by id, in the order of the places given. */
export function neighbourhood(
  places: readonly Neighbourly[],
  gapCm: number = NEIGHBOUR_GAP_CM,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    places.map((place) => [
      place.id,
      places.filter((other) => areSideBySide(place, other, gapCm)).map(({ id }) => id),
    ]),
  );
}
