import { alongFront, type PlanPoint, type Rectangle } from '@dabei/domain';

/** Nearer than this an edge is meant to touch; farther away the ten-centimetre grid decides. */
export const SNAP_CM = 25;
const GRID_CM = 10;

const nearest = (value: number, targets: readonly number[]): number | null => {
  const [best] = targets
    .map((target) => ({ target, away: Math.abs(target - value) }))
    .filter(({ away }) => away <= SNAP_CM)
    .sort((a, b) => a.away - b.away);
  return best?.target ?? null;
};

const grid = (value: number): number => Math.round(value / GRID_CM) * GRID_CM;

/** Where the centre may sit along one direction: edge to edge, flush, or centred on the other. */
const marks = (own: number, other: number): number[] => {
  const [touch, flush] = [(own + other) / 2, (own - other) / 2];
  return [-touch, -flush, 0, flush, touch];
};

/** Only what is near enough to touch pulls, not something at the other end of the square. */
const reaches = (a: Rectangle, b: Rectangle): boolean =>
  Math.hypot(a.xCm - b.xCm, a.yCm - b.yCm) <
  (Math.hypot(a.widthCm, a.depthCm) + Math.hypot(b.widthCm, b.depthCm)) / 2 + 2 * SNAP_CM;

/**
 * Where a thing comes to lie when it is let go near others that stand in its own direction: side by side and flush,
 * else on the grid. Answers its centre.
 */
export function snapped(thing: Rectangle, others: readonly Rectangle[]): PlanPoint {
  const along = alongFront(thing.turn);
  for (const other of others) {
    if ((other.turn - thing.turn) % 180 !== 0 || !reaches(thing, other)) continue;
    const [x, y] = [thing.xCm - other.xCm, thing.yCm - other.yCm];
    const front = nearest(x * along.xCm + y * along.yCm, marks(thing.widthCm, other.widthCm));
    const depth = nearest(y * along.xCm - x * along.yCm, marks(thing.depthCm, other.depthCm));
    if (front === null || depth === null) continue;
    return {
      xCm: Math.round(other.xCm + front * along.xCm - depth * along.yCm),
      yCm: Math.round(other.yCm + front * along.yCm + depth * along.xCm),
    };
  }
  return { xCm: grid(thing.xCm), yCm: grid(thing.yCm) };
}
