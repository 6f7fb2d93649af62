import type { Span } from '../registrations/span';
import type { ShiftState } from './shift-state';

/** A volunteer's sign-up as its own calendar needs it; both counts only grow, by one with every change. */
export interface FeedSignUp {
  signUpId: string;
  state: ShiftState;
  /** Was it ever the volunteer's? One that only asked or waited never stood in a calendar. */
  wasTaken: boolean;
  changes: number;
  changedAt: Date;
  shift: Span & { id: string; changes: number; changedAt: Date };
}

/** One entry; its words are added by whoever writes the file. */
export interface ShiftFeedEntry extends Span {
  uid: string;
  sequence: number;
  changedAt: Date;
  status: 'confirmed' | 'cancelled';
  shiftId: string;
}

const inCalendar: Record<ShiftState, ShiftFeedEntry['status'] | null> = {
  held: null,
  asked: null,
  waiting: null,
  taken: 'confirmed',
  'checked-in': 'confirmed',
  thanked: 'confirmed',
  missed: 'confirmed',
  cancelled: 'cancelled',
  expired: null,
  'called-off': 'cancelled',
};

/**
 * The entries of a volunteer's own feed (RFC 5545). The UID belongs to the sign-up and never changes, so that a moved
 * shift moves in the calendar and does not stand there twice; SEQUENCE is the sum of both counts and so never falls.
 * What waits or is asked for is no date yet; what was taken and ended is shown as cancelled. The same sign-ups give the
 * same entries, in order of time.
 */
export function feedEntries(signUps: readonly FeedSignUp[], host: string): ShiftFeedEntry[] {
  return signUps
    .flatMap((signUp) => entryOf(signUp, host))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.uid < b.uid ? -1 : 1));
}

function entryOf(signUp: FeedSignUp, host: string): ShiftFeedEntry[] {
  const { signUpId, state, wasTaken, changes, changedAt, shift } = signUp;
  const status = inCalendar[state];
  if (status === null || (status === 'cancelled' && !wasTaken)) return [];
  return [
    {
      uid: `shift-${signUpId}@${host}`,
      sequence: shift.changes + changes,
      changedAt: shift.changedAt > changedAt ? shift.changedAt : changedAt,
      status,
      shiftId: shift.id,
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
    },
  ];
}
