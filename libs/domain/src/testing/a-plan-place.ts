import type { PlanPlace } from '../plan';

/** A place of three by two metres on a row of its own. */
export const aPlace = (id: string, changes: Partial<PlanPlace> = {}): PlanPlace => ({
  id,
  number: id,
  kind: 'stall',
  zone: 'private',
  street: 'Marktgasse',
  xCm: 500,
  yCm: 500,
  widthCm: 300,
  depthCm: 200,
  turn: 0,
  ...changes,
});

/** Places side by side from left to right, named by their letters: aRow('ABC'). */
export const aRow = (ids: string, changes: Partial<PlanPlace> = {}): PlanPlace[] =>
  Array.from(ids).map((id, at) => aPlace(id, { xCm: 500 + at * 320, ...changes }));
