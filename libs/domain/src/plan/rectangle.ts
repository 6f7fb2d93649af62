/** A point on a plan in centimetres; x to the right, y downwards, the sheet begins at 0, 0. */
export interface PlanPoint {
  xCm: number;
  yCm: number;
}

/** A rectangle on a plan: its centre, its front along `widthCm`, turned clockwise by whole degrees (0–359). */
export interface Rectangle extends PlanPoint {
  widthCm: number;
  depthCm: number;
  turn: number;
}

export interface PlanSheet {
  widthCm: number;
  depthCm: number;
}

/** Centres are whole centimetres, so a turned row may be rounded by this much without touching anything. */
export const PLAN_TOLERANCE_CM = 2;

const QUARTERS: readonly PlanPoint[] = [
  { xCm: 1, yCm: 0 },
  { xCm: 0, yCm: 1 },
  { xCm: -1, yCm: 0 },
  { xCm: 0, yCm: -1 },
];

/** The unit vector along the front; exact at quarter turns, where sine and cosine are not. */
export function alongFront(turn: number): PlanPoint {
  const quarter = turn % 90 === 0 ? QUARTERS[(((turn / 90) % 4) + 4) % 4] : undefined;
  const radians = (turn * Math.PI) / 180;
  return quarter ?? { xCm: Math.cos(radians), yCm: Math.sin(radians) };
}

/** A point given from the centre of a rectangle, along its front and along its depth, as a point of the plan. */
export function pointOf({ xCm, yCm, turn }: Rectangle, front: number, depth: number): PlanPoint {
  const along = alongFront(turn);
  return {
    xCm: xCm + front * along.xCm - depth * along.yCm,
    yCm: yCm + front * along.yCm + depth * along.xCm,
  };
}

/** The four corners, clockwise from the upper left one of the rectangle before it was turned. */
export function cornersOf(rectangle: Rectangle): PlanPoint[] {
  const front = rectangle.widthCm / 2;
  const depth = rectangle.depthCm / 2;
  return [
    pointOf(rectangle, -front, -depth),
    pointOf(rectangle, front, -depth),
    pointOf(rectangle, front, depth),
    pointOf(rectangle, -front, depth),
  ];
}

const shadow = (corners: readonly PlanPoint[], axis: PlanPoint): [number, number] => {
  const values = corners.map(({ xCm, yCm }) => xCm * axis.xCm + yCm * axis.yCm);
  return [Math.min(...values), Math.max(...values)];
};

/**
 * Do two rectangles cover common ground, more than `toleranceCm` deep? Touching edges do not overlap. Separating
 * axes: two rectangles are apart exactly when one of their four directions shows a gap between their shadows.
 */
export function overlaps(a: Rectangle, b: Rectangle, toleranceCm = PLAN_TOLERANCE_CM): boolean {
  const [of, other] = [cornersOf(a), cornersOf(b)];
  return [a.turn, a.turn + 90, b.turn, b.turn + 90].every((turn) => {
    const axis = alongFront(turn);
    const [from, to] = shadow(of, axis);
    const [otherFrom, otherTo] = shadow(other, axis);
    return Math.min(to, otherTo) - Math.max(from, otherFrom) > toleranceCm;
  });
}

/** Does a rectangle lie on the sheet with all its corners, up to the tolerance of rounding? */
export function fitsInside(
  rectangle: Rectangle,
  sheet: PlanSheet,
  toleranceCm = PLAN_TOLERANCE_CM,
): boolean {
  return cornersOf(rectangle).every(
    ({ xCm, yCm }) =>
      xCm >= -toleranceCm &&
      yCm >= -toleranceCm &&
      xCm <= sheet.widthCm + toleranceCm &&
      yCm <= sheet.depthCm + toleranceCm,
  );
}
