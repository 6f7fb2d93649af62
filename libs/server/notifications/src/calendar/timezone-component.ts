import { Temporal } from 'temporal-polyfill';

const two = (value: number): string => String(Math.abs(value)).padStart(2, '0');

function offsetOf(nanoseconds: number): string {
  const minutes = Math.round(nanoseconds / 60_000_000_000);
  const sign = minutes < 0 ? '-' : '+';
  return `${sign}${two(Math.trunc(minutes / 60))}${two(minutes % 60)}`;
}

/** RFC 5545 wants the start of an observance in the local time that held just before it. */
function observance(at: Temporal.ZonedDateTime): string[] {
  const before = at.subtract({ nanoseconds: 1 });
  const from = before.offsetNanoseconds;
  const start = at
    .toInstant()
    .toZonedDateTimeISO('UTC')
    .add({ nanoseconds: from })
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replaceAll(/[-:]/g, '');
  const kind = at.offsetNanoseconds > from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offsetOf(from)}`,
    `TZOFFSETTO:${offsetOf(at.offsetNanoseconds)}`,
    `END:${kind}`,
  ];
}

/** A zone that never changes its clock still needs one observance. */
function steady(at: Temporal.ZonedDateTime): string[] {
  const offset = offsetOf(at.offsetNanoseconds);
  return [
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    'END:STANDARD',
  ];
}

/**
 * VTIMEZONE with the zone's real clock changes around the given span. Written out change by change
 * instead of as a yearly rule: it holds for every zone of the tz database and needs no second copy of it.
 */
export function timezoneComponent(zone: string, from: Date, until: Date): string {
  const start = Temporal.PlainDateTime.from({ year: from.getUTCFullYear() - 1, month: 1, day: 1 });
  const end = until.getTime() + 366 * 86_400_000;
  const changes: string[] = [];
  let at = start.toZonedDateTime(zone);
  for (
    let next = at.getTimeZoneTransition('next');
    next !== null && next.epochMilliseconds <= end;
    next = at.getTimeZoneTransition('next')
  ) {
    changes.push(...observance(next));
    at = next;
  }
  const lines = changes.length > 0 ? changes : steady(at);
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
}
