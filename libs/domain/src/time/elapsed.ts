/** The instant a number of elapsed hours later: for periods, never for calendar rules. */
export function hoursAfter(instant: Date, hours: number): Date {
  return minutesAfter(instant, hours * 60);
}

/** The instant a number of elapsed minutes later. */
export function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

/** Elapsed hours from one instant to another, as a fraction. */
export function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 3_600_000;
}
