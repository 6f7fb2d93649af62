import { alongFront, type PlanPoint } from '@dabei/domain';
import type { Thing } from './drawing';

export type Handle = 'front' | 'depth' | 'turn';

const STEP_CM = 10;
const STEP_DEGREES = 5;
const LEAST_CM = 50;

const stepped = (cm: number): number => Math.max(LEAST_CM, Math.round(cm / STEP_CM) * STEP_CM);

/** A thing whose handle is pulled to a point: the other edge stays where it is; turned, its centre does. */
export function stretched(thing: Thing, handle: Handle, to: PlanPoint): Partial<Thing> {
  const along = alongFront(thing.turn);
  const [x, y] = [to.xCm - thing.xCm, to.yCm - thing.yCm];
  if (handle === 'turn') {
    const degrees = (Math.atan2(y, x) * 180) / Math.PI + 90;
    return { turn: (Math.round(degrees / STEP_DEGREES) * STEP_DEGREES + 360) % 360 };
  }
  if (handle === 'front') {
    const widthCm = stepped(x * along.xCm + y * along.yCm + thing.widthCm / 2);
    const by = (widthCm - thing.widthCm) / 2;
    return {
      widthCm,
      xCm: Math.round(thing.xCm + by * along.xCm),
      yCm: Math.round(thing.yCm + by * along.yCm),
    };
  }
  const depthCm = stepped(y * along.xCm - x * along.yCm + thing.depthCm / 2);
  const by = (depthCm - thing.depthCm) / 2;
  return {
    depthCm,
    xCm: Math.round(thing.xCm - by * along.yCm),
    yCm: Math.round(thing.yCm + by * along.xCm),
  };
}
