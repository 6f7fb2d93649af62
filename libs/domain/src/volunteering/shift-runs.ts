import type { Span } from '../registrations/span';

const MINUTE = 60_000;

/**
 * The spans of one person grouped by real pauses, in order of time: two of them belong to one run when less than
 * `pauseMinutes` lie between the end of what came before and the next start.
 */
export function shiftRuns<T extends Span>(spans: readonly T[], pauseMinutes: number): T[][] {
  const runs: T[][] = [];
  let busyUntil = -Infinity;
  for (const span of spans.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const current = runs.at(-1);
    if (current === undefined || span.startsAt.getTime() >= busyUntil + pauseMinutes * MINUTE)
      runs.push([span]);
    else current.push(span);
    busyUntil = Math.max(busyUntil, span.endsAt.getTime());
  }
  return runs;
}

/** For how many minutes somebody is busy; minutes that two spans share count once. */
export function busyMinutes(spans: readonly Span[]): number {
  return shiftRuns(spans, 0).reduce((sum, run) => sum + minutesOf(run), 0);
}

function minutesOf(run: readonly Span[]): number {
  const from = Math.min(...run.map(({ startsAt }) => startsAt.getTime()));
  const until = Math.max(...run.map(({ endsAt }) => endsAt.getTime()));
  return (until - from) / MINUTE;
}
