import type { EventInput } from '@dabei/contracts';
import { spanOf, type SessionInput } from '../editor/session-times';

/** Would a family have to come at another time? */
export function movesSessions(
  stored: EventInput['sessions'],
  typed: EventInput['sessions'],
  zone: string,
): boolean {
  if (stored.length !== typed.length) return true;
  const times = (session: SessionInput): string => {
    const { startsAt, endsAt } = spanOf(session, zone);
    return `${startsAt.toISOString()} ${endsAt.toISOString()} ${String(session.allDay)}`;
  };
  return typed.some((session) => {
    const before = stored.find(({ id }) => id === session.id);
    return before === undefined || times(before) !== times(session);
  });
}
