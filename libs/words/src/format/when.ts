import { clockSpan, clockText } from './clock';
import { dayText } from './day';
import { listText } from './list';
import { laterDate, townTime, type TownTime } from './town-time';
import type { Voice } from './voice';

/** A dated span as the API gives it. */
export interface SessionTimes {
  startsAt: string;
  endsAt: string;
  allDay: boolean;
}

interface Local {
  from: TownTime;
  until: TownTime;
  allDay: boolean;
}

function local(session: SessionTimes): Local {
  return {
    from: townTime(session.startsAt),
    until: townTime(session.endsAt),
    allDay: session.allDay,
  };
}

function hours({ from, until, allDay }: Local, voice: Voice): string {
  return allDay ? voice.t('time.allDay') : clockSpan(from.time, until.time, voice);
}

function endsOtherDay({ from, until, allDay }: Local): boolean {
  const lastDay = allDay && until.time === '00:00' ? laterDate(until.date, -1) : until.date;
  return lastDay !== from.date;
}

/** One session in words: "Dienstag, 6. Juli, 14–17 Uhr". */
export function sessionText(session: SessionTimes, voice: Voice): string {
  const one = local(session);
  const day = dayText(one.from.date, voice.language);
  if (!endsOtherDay(one)) return voice.t('time.dayAndHours', { day, hours: hours(one, voice) });
  return voice.t('time.overnight', {
    from: voice.t('time.moment', { day, clock: clockText(one.from.time, voice) }),
    until: voice.t('time.moment', {
      day: dayText(one.until.date, voice.language),
      clock: clockText(one.until.time, voice),
    }),
  });
}

function inARow(days: readonly string[]): boolean {
  return days.every((day, index) => index === 0 || day === laterDate(days[index - 1] ?? '', 1));
}

/**
 * All sessions of an event in one line: "Montag, 19. Juli bis Freitag, 23. Juli, täglich 9–16 Uhr",
 * "Di, 6. Juli und Do, 8. Juli, 14–17 Uhr", or the number of dates from the first on.
 */
export function whenText(sessions: readonly SessionTimes[], voice: Voice): string {
  const [first, ...others] = sessions;
  if (!first) return voice.t('time.open');
  if (others.length === 0) return sessionText(first, voice);
  const all = sessions.map(local);
  const one = local(first);
  const days = all.map(({ from }) => from.date);
  const sameHours = all.every((each) => hours(each, voice) === hours(one, voice));
  const last = days.at(-1) ?? one.from.date;
  if (sameHours && days.length > 2 && inARow(days)) {
    return voice.t('time.daily', {
      from: dayText(one.from.date, voice.language),
      until: dayText(last, voice.language),
      hours: hours(one, voice),
    });
  }
  if (sameHours && days.length <= 4) {
    const list = listText(
      days.map((day) => dayText(day, voice.language, 'short')),
      voice.language,
    );
    return voice.t('time.dayAndHours', { day: list, hours: hours(one, voice) });
  }
  return voice.t('time.several', {
    count: days.length,
    from: dayText(one.from.date, voice.language),
    until: dayText(last, voice.language, 'bare'),
  });
}
