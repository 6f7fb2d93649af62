import type { StageView } from '@dabei/contracts';
import { townTime } from '@dabei/words';

/** When the first act of the order begins, as a local time: after a promised one it is not when the stage opens. */
export function firstBegin({ acts, from }: Pick<StageView, 'acts' | 'from'>): string {
  const first = acts.find(({ fixedAt }) => fixedAt === null);
  return first === undefined ? from : townTime(first.startsAt).time;
}

/** A local time so many minutes later; never past midnight. */
export function laterBy(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const sum = Math.min(23 * 60 + 59, hour * 60 + minute + minutes);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(sum / 60))}:${two(sum % 60)}`;
}
