import type { PlanPoint } from '@dabei/domain';

/** Where on the plan something on the screen is. */
export function pointOnPlan(
  svg: SVGSVGElement,
  { clientX, clientY }: { clientX: number; clientY: number },
): PlanPoint {
  const matrix = svg.getScreenCTM();
  if (matrix === null) return { xCm: 0, yCm: 0 };
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { xCm: x, yCm: y };
}

/** How many centimetres one pixel of the screen shows. */
export const centimetresPerPixel = (svg: SVGSVGElement): number => 1 / (svg.getScreenCTM()?.a ?? 1);
