import { Temporal } from 'temporal-polyfill';

const inZone = (instant: Date, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

/** The local date 'YYYY-MM-DD' at an instant in an IANA zone (architecture §7). */
export function localDateOf(instant: Date, zone: string): string {
  return inZone(instant, zone).toPlainDate().toString();
}

/** The local wall time 'HH:MM' at an instant, seconds cut off (architecture §7). */
export function localTimeOf(instant: Date, zone: string): string {
  return inZone(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * The instant of a local date and wall time. An hour that the clock change skips moves to the
 * later side of the gap; an hour that comes twice means the first one ('compatible').
 */
export function instantAt(date: string, time: string, zone: string): Date {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  return new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}
