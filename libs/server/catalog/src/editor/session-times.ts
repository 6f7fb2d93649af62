import type { EventInput } from '@dabei/contracts';
import { addDays, instantAt, localDateOf, localTimeOf, type Span } from '@dabei/domain';

export type SessionInput = EventInput['sessions'][number];

const midnight = '00:00';
const lastMinute = '23:59';

/** The instants of a session typed as local wall time; a whole day ends when the next one begins. */
export function spanOf(input: SessionInput, zone: string): Span {
  const lastDay = input.untilDate ?? input.date;
  if (input.allDay) {
    return {
      startsAt: instantAt(input.date, midnight, zone),
      endsAt: instantAt(addDays(lastDay, 1), midnight, zone),
    };
  }
  return {
    startsAt: instantAt(input.date, input.from, zone),
    endsAt: instantAt(lastDay, input.until, zone),
  };
}

interface StoredSession extends Span {
  id: string;
  allDay: boolean;
}

/** The stored session as the editor shows it. */
export function sessionInputOf(session: StoredSession, zone: string): SessionInput {
  const { id, startsAt, endsAt, allDay } = session;
  const end = allDay ? new Date(endsAt.getTime() - 1) : endsAt;
  const date = localDateOf(startsAt, zone);
  const untilDate = localDateOf(end, zone);
  return {
    id,
    date,
    from: allDay ? midnight : localTimeOf(startsAt, zone),
    until: allDay ? lastMinute : localTimeOf(end, zone),
    ...(untilDate === date ? {} : { untilDate }),
    allDay,
  };
}
