import { daysBetween, localDateOf, localTimeOf, type DrawSpan, type Span } from '@dabei/domain';

/** Minutes on the town's clock since the midnight that `startsOn` begins with. */
function minutesOf(instant: Date, startsOn: string, zone: string): number {
  const [hours = 0, minutes = 0] = localTimeOf(instant, zone).split(':').map(Number);
  return daysBetween(startsOn, localDateOf(instant, zone)) * 1440 + hours * 60 + minutes;
}

/** Spans for the draw: each lasts `between` minutes longer, so that what comes too close collides. */
export function drawSpans(
  sessions: readonly Span[],
  { startsOn, zone, between }: { startsOn: string; zone: string; between: number },
): DrawSpan[] {
  return sessions.map(({ startsAt, endsAt }) => {
    const start = minutesOf(startsAt, startsOn, zone);
    // in the night in which an hour comes twice the clock may stand still
    const end = Math.max(start + 1, minutesOf(endsAt, startsOn, zone));
    return { start, end: end + between };
  });
}
