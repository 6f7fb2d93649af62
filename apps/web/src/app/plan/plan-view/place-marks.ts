import type { IconName } from '@dabei/web/ui';
import type { ViewedLook } from './viewed-plan';

/** A mark beside the colour, so that no look depends on colours alone; free places are empty. */
export const lookIcons: Record<ViewedLook, IconName | null> = {
  free: null,
  held: 'wait',
  taken: 'close',
  mine: 'check',
  here: 'check',
  spot: 'hand',
};

/** Stripes from edge to edge across a rectangle around 0, 0, as a path. */
export function stripes(widthCm: number, depthCm: number, stepCm: number): string {
  const [halfWidth, halfDepth] = [widthCm / 2, depthCm / 2];
  const lines: string[] = [];
  for (let sum = -halfWidth - halfDepth + stepCm; sum < halfWidth + halfDepth; sum += stepCm) {
    const from = Math.max(-halfWidth, sum - halfDepth);
    const to = Math.min(halfWidth, sum + halfDepth);
    lines.push(`M${cm(from)} ${cm(sum - from)}L${cm(to)} ${cm(sum - to)}`);
  }
  return lines.join('');
}

/** Both diagonals of a rectangle around 0, 0. */
export function crossed(widthCm: number, depthCm: number): string {
  const [x, y] = [cm(widthCm / 2), cm(depthCm / 2)];
  return `M-${x} -${y}L${x} ${y}M-${x} ${y}L${x} -${y}`;
}

const cm = (value: number): string => String(Math.round(value));
