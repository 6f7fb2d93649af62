import { daysBetween, localDateOf, type Span } from '@dabei/domain';

/**
 * The dates a family is reminded of: the first of every run of days. A course is reminded of every week, a
 * camp from Monday to Friday once.
 */
export function remindedSessions<S extends Span>(sessions: readonly S[], zone: string): S[] {
  const inOrder = sessions.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return inOrder.filter((session, index) => {
    const before = inOrder[index - 1];
    if (before === undefined) return true;
    const day = (one: S): string => localDateOf(one.startsAt, zone);
    return daysBetween(day(before), day(session)) > 1;
  });
}
