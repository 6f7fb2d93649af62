import { daysBetween, instantAt, minutesAfter } from '@dabei/domain';
import { donorToken } from '@dabei/server/platform';
import { dayText, townZone } from '@dabei/words';
import type { CalendarEntry } from '../calendar/calendar-entry';
import type { EventBlock } from './mail-body';
import type { MailReader } from './mail-declaration';
import type { MailFrame } from './mail-frame';

/** A wish as a mail may name it: the positive list of the public page. */
export interface DonorWish {
  number: number;
  words: string;
  size: string;
  colour: string;
  pledgeId: string;
  /** 'YYYY-MM-DD'; null for what was never confirmed. */
  until: string | null;
  /** Taken back, or run out. */
  over: boolean;
  since: Date;
}

export interface DonorFacts {
  campaign: {
    title: string;
    giftPlace: string;
    giftHours: string;
    /** 'YYYY-MM-DD' */
    giftsUntil: string;
  };
  wishes: readonly DonorWish[];
  /** 'YYYY-MM-DD': the earliest day one of them is due. */
  until: string | null;
  token: string;
}

interface Row extends Omit<DonorWish, 'since'> {
  donorId: string;
  linkRound: number;
  title: string;
  giftPlace: string;
  giftHours: string;
  giftsUntil: string;
  sinceText: string;
}

/** The promises a mail is about, by `where` on pledge p; null when none of them is left. */
export async function donorFacts(
  { database, sealer }: Pick<MailReader, 'database' | 'sealer'>,
  where: string,
  params: readonly unknown[],
): Promise<DonorFacts | null> {
  const rows = await database.rows<Row>(
    `select d.id as "donorId", d.link_round as "linkRound", k.title, k.gift_place as "giftPlace",
       k.gift_hours as "giftHours", k.gifts_until::text as "giftsUntil", p.promised_until::text as until,
       p.id as "pledgeId", p.state in ('cancelled', 'lapsed') as over,
       to_json(p.created_at)#>>'{}' as "sinceText", w.number, w.words, w.size, w.colour
     from pledge p join donor d on d.id = p.donor_id join tree_wish w on w.id = p.wish_id
       join tree_campaign k on k.id = w.campaign_id and k.phase <> 'erased'
     where ${where} order by w.number`,
    params,
  );
  const [first] = rows;
  if (first === undefined) return null;
  const { title, giftPlace, giftHours, giftsUntil } = first;
  return {
    campaign: { title, giftPlace, giftHours, giftsUntil },
    wishes: rows.map(({ number, words, size, colour, pledgeId, until, over, sinceText }) => ({
      ...{ number, words, size, colour, pledgeId, until, over },
      since: new Date(sinceText),
    })),
    until: rows.flatMap(({ until }) => until ?? []).sort()[0] ?? null,
    token: donorToken(sealer, first.donorId, first.linkRound),
  };
}

/** "117, 118 und 121" */
export const numbersOf = (wishes: readonly DonorWish[]): string[] =>
  wishes.map(({ number }) => String(number));

/** What to give, where to bring it and until when. */
export function wishBlocks(
  { wishes, campaign, until }: DonorFacts,
  { voice: { t, language } }: MailFrame,
): EventBlock[] {
  return wishes.map(({ number, words, size, colour }) => ({
    title: t('mail.donor.wish', { number: String(number) }),
    facts: [
      {
        label: t('mail.donor.what'),
        lines: [words === '' ? t('mail.donor.by-hand') : words].concat(
          size === '' ? [] : [t('mail.donor.size', { size })],
          colour === '' ? [] : [t('mail.donor.colour', { colour })],
        ),
      },
      {
        label: t('mail.donor.where'),
        lines: [campaign.giftPlace, campaign.giftHours].filter((line) => line !== ''),
      },
      {
        label: t('mail.donor.until'),
        lines: [dayText(until ?? campaign.giftsUntil, language, 'long')],
      },
    ],
  }));
}

/** One whole day per promise, with the same UID in mail and feed; what is over is shown as cancelled. */
export function giftDays({ wishes, campaign }: DonorFacts, host: string): CalendarEntry[] {
  return wishes.flatMap(({ number, pledgeId, until, over, since }) => {
    if (until === null) return [];
    const startsAt = instantAt(until, '00:00', townZone);
    return [
      {
        uid: `pledge-${pledgeId}@${host}`,
        startsAt,
        endsAt: minutesAfter(startsAt, 24 * 60 - 1),
        allDay: true,
        summary: `${campaign.title}: Nr. ${String(number)}`,
        description: campaign.giftHours,
        place: campaign.giftPlace,
        url: '',
        // a later day is a later edition; the end of a promise is the last one
        sequence: daysBetween('2020-01-01', until) + (over ? 1 : 0),
        changedAt: since,
        status: over ? ('cancelled' as const) : ('confirmed' as const),
      },
    ];
  });
}
