import { cornersOf, type PlanSheet, type Rectangle } from './rectangle';

/** Part of a plan: from this upper left corner, so large. */
export interface PlanWindow extends PlanSheet {
  xCm: number;
  yCm: number;
}

/** Room on paper, in millimetres. */
export interface PaperRoom {
  widthMm: number;
  depthMm: number;
}

/** The scales drawings are made in, 1 : n, so that an ordinary ruler measures them. */
export const planScales = [
  20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000, 20_000,
] as const;

/** How long something is on paper, in millimetres, in the scale 1 : `scale`. */
export const mmOnPaper = (cm: number, scale: number): number => (cm * 10) / scale;

/** The largest usual scale in which this much ground fits into the room; the smallest one where none does. */
export function planScale({ widthCm, depthCm }: PlanSheet, room: PaperRoom): number {
  const fits = (scale: number): boolean =>
    mmOnPaper(widthCm, scale) <= room.widthMm && mmOnPaper(depthCm, scale) <= room.depthMm;
  return planScales.find(fits) ?? 20_000;
}

const ROUND_METRES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** The metres a scale bar shows: the longest round length that is at most `longestMm` on paper. */
export function scaleBarMetres(scale: number, longestMm = 50): number {
  return ROUND_METRES.findLast((metres) => mmOnPaper(metres * 100, scale) <= longestMm) ?? 1;
}

/** Ground that is seen around a pitch, in centimetres, so that somebody finds it. */
const AROUND_CM = 500;

/**
 * The part of a plan that shows these places with what lies around them, in the largest usual scale that fits the room.
 * It fills the room where the sheet is large enough, and never leaves the sheet.
 */
export function windowAround(
  places: readonly Rectangle[],
  sheet: PlanSheet,
  room: PaperRoom,
): { window: PlanWindow; scale: number } {
  const corners = places.flatMap(cornersOf);
  const [xs, ys] = [corners.map(({ xCm }) => xCm), corners.map(({ yCm }) => yCm)];
  const spanOf = (values: readonly number[], length: number): Span => ({
    from: values.length === 0 ? 0 : Math.max(0, Math.min(...values) - AROUND_CM),
    until: values.length === 0 ? length : Math.min(length, Math.max(...values) + AROUND_CM),
  });
  const [x, y] = [spanOf(xs, sheet.widthCm), spanOf(ys, sheet.depthCm)];
  const scale = planScale({ widthCm: x.until - x.from, depthCm: y.until - y.from }, room);
  const [xCm, widthCm] = widened(x, (room.widthMm * scale) / 10, sheet.widthCm);
  const [yCm, depthCm] = widened(y, (room.depthMm * scale) / 10, sheet.depthCm);
  return { window: { xCm, yCm, widthCm, depthCm }, scale };
}

interface Span {
  from: number;
  until: number;
}

/** The span made as long as the room, around its middle, within the sheet: where it begins and how long it is. */
function widened({ from, until }: Span, room: number, length: number): [number, number] {
  const long = Math.min(length, Math.max(room, 0));
  const begin = (from + until - long) / 2;
  return [Math.min(Math.max(0, begin), length - long), long];
}
