import type { Voice } from './voice';

/** '14:00' → "14", '09:30' → "9:30". */
function bare(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return minute === '00' ? String(Number(hour)) : `${String(Number(hour))}:${minute}`;
}

/** A wall-clock time in words: "14 Uhr", "9:30 Uhr". */
export function clockText(time: string, voice: Voice): string {
  return voice.t('time.clock', { time: bare(time), exact: time });
}

/** Two times of one day: "14–17 Uhr". */
export function clockSpan(from: string, until: string, voice: Voice): string {
  return voice.t('time.span', {
    from: bare(from),
    until: bare(until),
    exactFrom: from,
    exactUntil: until,
  });
}
