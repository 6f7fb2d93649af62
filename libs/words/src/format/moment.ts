import { clockText } from './clock';
import { dayText } from './day';
import { townTime } from './town-time';
import type { Voice } from './voice';

/** A deadline in words: "Freitag, 11. Juni, 12 Uhr". */
export function momentText(instant: Date | string, voice: Voice): string {
  const { date, time } = townTime(instant);
  return voice.t('time.moment', {
    day: dayText(date, voice.language),
    clock: clockText(time, voice),
  });
}

/** Only the hour of an instant: "14:35 Uhr". */
export function hourText(instant: Date | string, voice: Voice): string {
  return clockText(townTime(instant).time, voice);
}
