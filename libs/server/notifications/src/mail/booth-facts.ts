import { instantAt, keepsBoothPlace, minutesAfter, type BoothState } from '@dabei/domain';
import { boothToken } from '@dabei/server/platform';
import { clockSpan, clockText, dayText, momentText, townZone } from '@dabei/words';
import type { CalendarEntry } from '../calendar/calendar-entry';
import type { Button, EventBlock, Fact } from './mail-body';
import type { MailReader } from './mail-declaration';
import { webAddress, type MailFrame } from './mail-frame';

/** The community day as mails to its associations name it; local day and times. */
export interface BoothDayFacts {
  slug: string;
  title: string;
  place: string;
  heldOn: string;
  opensAt: string;
  closesAt: string;
  calledOffWords: string | null;
}

/** An act whose time was told. */
export interface ToldAct {
  id: string;
  title: string;
  minutes: number;
  startsAt: Date;
  version: number;
  since: Date;
}

/** A booth as its mails may tell of it: never who answers for it. */
export interface BoothFacts {
  boothId: string;
  token: string;
  state: BoothState;
  officeWords: string;
  /** Who waits before it; null: it does not wait. */
  ahead: number | null;
  /** The place it was told last; it stands there only as long as its state says so. */
  place: { number: string; setUpAt: string | null } | null;
  version: number;
  since: Date;
  day: BoothDayFacts;
  acts: ToldAct[];
}

export const dayJson = `json_build_object('slug', d.slug, 'title', d.title, 'place', d.place, 'heldOn', d.held_on::text,
  'opensAt', to_char(d.opens_at, 'HH24:MI'), 'closesAt', to_char(d.closes_at, 'HH24:MI'),
  'calledOffWords', d.called_off_words)`;

type Row = Omit<BoothFacts, 'token' | 'since' | 'acts'> & {
  since: string;
  emailKey: string | null;
};

/** null: the booth is gone, or nobody proved its address. */
export async function boothFacts(
  { database, sealer }: Pick<MailReader, 'database' | 'sealer'>,
  boothId: string,
): Promise<BoothFacts | null> {
  const row = await database.row<Row>(
    `select b.id as "boothId", b.state, b.office_words as "officeWords", b.told as place, b.version,
       b.email_key as "emailKey",
       to_json(b.created_at)#>>'{}' as since, ${dayJson} as day,
       case when b.rank is null then null else (select count(*)::int from booth o
         where o.day_id = b.day_id and o.state = 'waiting' and o.rank < b.rank) end as ahead
     from booth b join community_day d on d.id = b.day_id
     where b.id = ? and b.proven_at is not null and d.phase <> 'erased'`,
    [boothId],
  );
  if (row === null) return null;
  const { emailKey, ...facts } = row;
  return {
    ...facts,
    token: boothToken(sealer, boothId, emailKey),
    since: new Date(row.since),
    acts: await toldActs(database, 'a.booth_id = ?', boothId),
  };
}

/** Acts whose time was told, in the order of time. */
export async function toldActs(
  database: MailReader['database'],
  where: string,
  key: string,
): Promise<ToldAct[]> {
  const rows = await database.rows<
    Omit<ToldAct, 'startsAt' | 'since'> & { startsAt: string; since: string }
  >(
    `select a.id, a.title, a.minutes, to_json(a.told_at_time)#>>'{}' as "startsAt", a.version,
       to_json(a.created_at)#>>'{}' as since
     from stage_act a where ${where} and a.told_at_time is not null order by a.told_at_time, a.id`,
    [key],
  );
  return rows.map(({ startsAt, since, ...act }) => ({
    ...act,
    startsAt: new Date(startsAt),
    since: new Date(since),
  }));
}

/** Where it stands and when it drives in, as it was told. */
export const standingPlace = ({
  state,
  place,
}: Pick<BoothFacts, 'state' | 'place'>): BoothFacts['place'] =>
  keepsBoothPlace(state) ? place : null;

/** When and where the day is, its place and its time to drive in, its acts. */
export function boothBlock(
  { day, place, acts }: Pick<BoothFacts, 'day' | 'place' | 'acts'>,
  { voice }: MailFrame,
): EventBlock {
  const { t, language } = voice;
  const setUpAt = place?.setUpAt ?? null;
  const facts: Fact[] = [
    {
      label: t('mail.label.when'),
      lines: [dayText(day.heldOn, language, 'long'), clockSpan(day.opensAt, day.closesAt, voice)],
    },
    { label: t('mail.label.where'), lines: [day.place] },
    ...(place === null ? [] : [{ label: t('mail.booth.place'), lines: [place.number] }]),
    ...(setUpAt === null
      ? []
      : [
          {
            label: t('mail.booth.set-up'),
            lines: [t('mail.booth.set-up-at', { time: clockText(setUpAt, voice) })],
          },
        ]),
    ...(acts.length === 0
      ? []
      : [
          {
            label: t('mail.booth.stage'),
            lines: acts.map(({ title, startsAt }) =>
              t('mail.booth.act', { act: title, moment: momentText(startsAt, voice) }),
            ),
          },
        ]),
  ];
  return { title: day.title, facts };
}

/** The booth's own page; opening it changes nothing. */
export const boothPage = ({ token }: Pick<BoothFacts, 'token'>, frame: MailFrame): Button => ({
  label: frame.voice.t('mail.booth.button'),
  href: webAddress(frame, `standbewerbung/${token}`),
});

/** What everybody sees of the day: for an act that has no booth. */
export const programmePage = ({ slug }: BoothDayFacts, frame: MailFrame): Button => ({
  label: frame.voice.t('mail.booth.button-programme'),
  href: webAddress(frame, `aktionstag/${slug}/programm`),
});

/** The day of a booth that knows its place, from driving in until it closes. */
export function boothEntry(
  { boothId, day, place, version, since, state }: Omit<BoothFacts, 'token' | 'acts'>,
  host: string,
): CalendarEntry[] {
  if (place === null) return [];
  const stands = keepsBoothPlace(state) && day.calledOffWords === null;
  return [
    {
      uid: `booth-${boothId}@${host}`,
      startsAt: instantAt(day.heldOn, place.setUpAt ?? day.opensAt, townZone),
      endsAt: instantAt(day.heldOn, day.closesAt, townZone),
      summary: `${day.title}: ${place.number}`,
      ...{ allDay: false, description: '', place: day.place, url: '' },
      ...{ sequence: version, changedAt: since, status: stands ? 'confirmed' : 'cancelled' },
    },
  ];
}

export const actEntry = (
  { id, title, minutes, startsAt, version, since }: ToldAct,
  day: BoothDayFacts,
  host: string,
): CalendarEntry => ({
  uid: `act-${id}@${host}`,
  ...{ startsAt, endsAt: minutesAfter(startsAt, minutes) },
  summary: `${day.title}: ${title}`,
  ...{ allDay: false, description: '', place: day.place, url: '', sequence: version },
  ...{ changedAt: since, status: day.calledOffWords === null ? 'confirmed' : 'cancelled' },
});
