import { feedEntries, type FeedSignUp, type Span } from '@dabei/domain';
import { volunteerToken } from '@dabei/server/platform';
import { sessionText } from '@dabei/words';
import type { CalendarEntry } from '../calendar/calendar-entry';
import type { Button, EventBlock } from './mail-body';
import type { MailReader } from './mail-declaration';
import { webAddress, type MailFrame } from './mail-frame';

export interface VolunteerShift extends FeedSignUp {
  role: string;
  place: string;
  note: string;
}

/** A volunteer of a community day as its mails and its calendar may name it: what it does, when and where. */
export interface VolunteerFacts {
  volunteerId: string;
  token: string;
  day: {
    title: string;
    place: string;
    /** 'YYYY-MM-DD' */
    heldOn: string;
    calledOffWords: string | null;
  };
  /** Everything it ever signed up for, in order of time. */
  signups: VolunteerShift[];
}

interface Row {
  signUpId: string;
  state: VolunteerShift['state'];
  wasTaken: boolean;
  changes: number;
  changedAt: string;
  shiftId: string;
  shiftChanges: number;
  startsAt: string;
  endsAt: string;
  role: string;
  place: string;
  note: string;
}

/** What is true now of a volunteer; null before the code was typed, and when its day is gone. */
export async function volunteerFacts(
  { database, sealer }: Pick<MailReader, 'database' | 'sealer'>,
  volunteerId: string,
): Promise<VolunteerFacts | null> {
  const day = await database.row<VolunteerFacts['day']>(
    `select d.title, d.place, d.held_on::text as "heldOn", d.called_off_words as "calledOffWords"
     from volunteer v join community_day d on d.id = v.day_id
     where v.id = ? and v.proven_at is not null and d.phase <> 'erased'`,
    [volunteerId],
  );
  if (day === null) return null;
  const rows = await database.rows<Row>(
    `select u.id as "signUpId", u.state, u.was_taken as "wasTaken", u.version as changes,
       to_json(u.created_at)#>>'{}' as "changedAt", s.id as "shiftId", s.version as "shiftChanges",
       to_json(s.starts_at)#>>'{}' as "startsAt", to_json(s.ends_at)#>>'{}' as "endsAt",
       r.name as role, s.place, s.note
     from shift_signup u join shift s on s.id = u.shift_id join shift_role r on r.id = s.role_id
     where u.volunteer_id = ? and u.state not in ('held', 'expired') order by s.starts_at, u.id`,
    [volunteerId],
  );
  return {
    volunteerId,
    token: volunteerToken(sealer, volunteerId),
    day,
    signups: rows.map(({ shiftId, shiftChanges, startsAt, endsAt, changedAt, ...row }) => ({
      ...row,
      changedAt: new Date(changedAt),
      shift: {
        id: shiftId,
        changes: shiftChanges,
        changedAt: new Date(changedAt),
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      },
    })),
  };
}

/** Shifts the volunteer has, or has asked for. */
export const standing = ({ signups }: VolunteerFacts): VolunteerShift[] =>
  signups.filter(({ state }) => state === 'taken' || state === 'asked' || state === 'checked-in');

/** Each shift with its hours and its place; one that the office has not confirmed yet says so. */
export function shiftBlocks({ day, ...facts }: VolunteerFacts, { voice }: MailFrame): EventBlock[] {
  return standing({ day, ...facts }).map(({ role, state, place, note, shift }) => ({
    title: role,
    facts: [
      {
        label: voice.t('mail.label.when'),
        lines: [sessionText({ ...textTimes(shift), allDay: false }, voice)],
      },
      { label: voice.t('mail.label.where'), lines: [place === '' ? day.place : place] },
      ...(note === '' ? [] : [{ label: voice.t('mail.volunteer.note'), lines: [note] }]),
      ...(state === 'asked'
        ? [{ label: voice.t('mail.volunteer.open'), lines: [voice.t('mail.volunteer.asked')] }]
        : []),
    ],
  }));
}

const textTimes = ({ startsAt, endsAt }: Span): { startsAt: string; endsAt: string } => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

/** The volunteer's own page; opening it changes nothing. */
export const volunteerPage = ({ token }: VolunteerFacts, frame: MailFrame): Button => ({
  label: frame.voice.t('mail.volunteer.button'),
  href: webAddress(frame, `mitmachen/${token}`),
});

/** The same entries in the feed and in the mails, or a calendar would show a shift twice. */
export function volunteerEntries({ day, signups }: VolunteerFacts, host: string): CalendarEntry[] {
  return feedEntries(signups, host).flatMap((entry) => {
    const own = signups.find(({ shift }) => shift.id === entry.shiftId);
    if (own === undefined) return [];
    const { uid, startsAt, endsAt, sequence, changedAt, status } = entry;
    const place = own.place === '' ? day.place : own.place;
    return [
      {
        ...{ uid, startsAt, endsAt, sequence, changedAt, status, place },
        allDay: false,
        summary: `${day.title}: ${own.role}`,
        description: own.note,
        url: '',
      },
    ];
  });
}
