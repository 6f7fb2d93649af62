import type { DeskShift } from '@dabei/contracts';
import { clockSpan, townTime, type Voice } from '@dabei/words';

/** When a shift is, in the town's time: "14–17 Uhr". */
export const shiftTimes = (
  { startsAt, endsAt }: Pick<DeskShift, 'startsAt' | 'endsAt'>,
  voice: Voice,
): string => clockSpan(townTime(startsAt).time, townTime(endsAt).time, voice);
