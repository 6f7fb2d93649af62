/** A dated session from `startsAt` (inside) to `endsAt` (outside). */
export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** Minutes from the end of one span to the start of the other; negative when they overlap. */
export function minutesBetweenSpans(a: Span, b: Span): number {
  const [first, second] = a.startsAt <= b.startsAt ? [a, b] : [b, a];
  return (second.startsAt.getTime() - first.endsAt.getTime()) / 60_000;
}

/** The smallest distance between two sets of sessions in minutes; Infinity when one is empty. */
export function minutesApart(some: readonly Span[], others: readonly Span[]): number {
  const distances = some.flatMap((a) => others.map((b) => minutesBetweenSpans(a, b)));
  return Math.min(Infinity, ...distances);
}

/** The start of the earliest session, or null when there is none. */
export function firstStart(sessions: readonly Span[]): Date | null {
  return sessions.reduce<Date | null>(
    (earliest, { startsAt }) => (earliest === null || startsAt < earliest ? startsAt : earliest),
    null,
  );
}
