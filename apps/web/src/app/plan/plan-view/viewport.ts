import type { PlanPoint, PlanSheet, Rectangle } from '@dabei/domain';

/** The part of the plan that is seen, in centimetres. */
export interface Viewport extends PlanPoint {
  widthCm: number;
  depthCm: number;
}

/** Not nearer than this: two metres across a screen. */
const NEAREST_CM = 200;
const MARGIN = 0.02;

/** The whole sheet with a little paper around it. */
export function wholeSheet({ widthCm, depthCm }: PlanSheet): Viewport {
  const edge = Math.max(widthCm, depthCm) * MARGIN;
  return { xCm: -edge, yCm: -edge, widthCm: widthCm + 2 * edge, depthCm: depthCm + 2 * edge };
}

/** How many times nearer than the whole sheet. */
export const nearness = (view: Viewport, sheet: PlanSheet): number =>
  wholeSheet(sheet).widthCm / view.widthCm;

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));

/** The sheet never leaves the window: what would be empty paper is pushed back. */
function kept(view: Viewport, sheet: PlanSheet): Viewport {
  const whole = wholeSheet(sheet);
  return {
    ...view,
    xCm: within(view.xCm, whole.xCm, whole.xCm + whole.widthCm - view.widthCm),
    yCm: within(view.yCm, whole.yCm, whole.yCm + whole.depthCm - view.depthCm),
  };
}

/** Nearer (factor above 1) or farther, with the point `at` staying where it is on the screen. */
export function zoomed(view: Viewport, factor: number, at: PlanPoint, sheet: PlanSheet): Viewport {
  const whole = wholeSheet(sheet);
  const widthCm = within(view.widthCm / factor, Math.min(NEAREST_CM, whole.widthCm), whole.widthCm);
  const real = view.widthCm / widthCm;
  return kept(
    {
      xCm: at.xCm - (at.xCm - view.xCm) / real,
      yCm: at.yCm - (at.yCm - view.yCm) / real,
      widthCm,
      depthCm: (widthCm * whole.depthCm) / whole.widthCm,
    },
    sheet,
  );
}

export function panned(view: Viewport, by: PlanPoint, sheet: PlanSheet): Viewport {
  return kept({ ...view, xCm: view.xCm - by.xCm, yCm: view.yCm - by.yCm }, sheet);
}

export const middleOf = ({ xCm, yCm, widthCm, depthCm }: Viewport): PlanPoint => ({
  xCm: xCm + widthCm / 2,
  yCm: yCm + depthCm / 2,
});

/** The view that shows a place and some metres around it. */
export function around(place: Rectangle, sheet: PlanSheet): Viewport {
  const whole = wholeSheet(sheet);
  const seen = Math.max(place.widthCm, place.depthCm) * 7;
  return zoomed(panned(whole, { xCm: 0, yCm: 0 }, sheet), whole.widthCm / seen, place, sheet);
}

export const viewBox = ({ xCm, yCm, widthCm, depthCm }: Viewport): string =>
  [xCm, yCm, widthCm, depthCm].map((value) => Math.round(value * 10) / 10).join(' ');
