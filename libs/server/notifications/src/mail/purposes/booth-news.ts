import { uuid } from '@dabei/contracts';
import type { BoothState } from '@dabei/domain';
import { z } from 'zod';
import {
  actEntry,
  boothBlock,
  boothEntry,
  boothFacts,
  boothPage,
  standingPlace,
  type BoothFacts,
} from '../booth-facts';
import { declareMail, type MailReader } from '../mail-declaration';
import type { MailFrame } from '../mail-frame';
import { whomToAsk } from '../phrases';
import { ticketSaid, type TicketFacts } from '../ticket-facts';

const news = z.enum([
  'started',
  'submitted',
  'returned',
  'accepted',
  'waiting',
  'declined',
  'link',
  'moving',
  'ticket',
  'place',
  'withdrawn',
  'thanks',
]);
type News = z.infer<typeof news>;

/** In which states a piece of news is still true; nobody is told what has moved on. */
const stillTrue: Record<News, readonly BoothState[]> = {
  started: ['draft'],
  submitted: ['submitted', 'complete'],
  returned: ['returned'],
  accepted: ['accepted', 'placed', 'arrived'],
  waiting: ['waiting'],
  declined: ['declined'],
  link: ['submitted', 'returned', 'complete', 'accepted', 'waiting', 'placed', 'arrived'],
  moving: ['accepted'],
  ticket: ['complete'],
  place: ['placed', 'arrived'],
  withdrawn: ['withdrawn'],
  thanks: ['arrived', 'closed'],
};
/** News with the day below it. */
const dated: ReadonlySet<News> = new Set(['submitted', 'accepted', 'waiting', 'place']);

export interface BoothNewsFacts extends BoothFacts {
  what: News;
  ticket: TicketFacts | null;
}

/** What became of an application, and where the booth stands. */
export const boothNews = declareMail({
  ids: z.object({ boothId: uuid, what: news }),
  async load(reader, { boothId, what }): Promise<BoothNewsFacts | null> {
    const facts = await boothFacts(reader, boothId);
    if (facts === null || !stillTrue[what].includes(facts.state)) return null;
    // a day that is called off is told by its own mail
    if (facts.day.calledOffWords !== null && what !== 'thanks') return null;
    if (what === 'place' && facts.place === null) return null;
    const ticket = what === 'ticket' ? await ticketOf(reader, boothId) : null;
    return what === 'ticket' && ticket === null ? null : { ...facts, what, ticket };
  },
  compose(facts, frame) {
    const { t } = frame.voice;
    const { what } = facts;
    const said = saidOf(facts, frame);
    const key = `mail.booth-news.${what}`;
    return {
      subject: t(`${key}.subject`, said),
      status: [t(`${key}.status`, said)],
      notes: [...wordsOf(facts), t(`${key}.note`, said)],
      events: dated.has(what) ? [boothBlock({ ...facts, place: standingPlace(facts) }, frame)] : [],
      buttons: [boothPage(facts, frame)],
      closing: [whomToAsk(frame)],
    };
  },
  entries: (facts, host) =>
    facts.what === 'accepted' || facts.what === 'place' || facts.what === 'withdrawn'
      ? [
          ...boothEntry(facts, host),
          ...(facts.what === 'withdrawn'
            ? []
            : facts.acts.map((act) => actEntry(act, facts.day, host))),
        ]
      : [],
});

/** While nobody has drawn; null: it is in no draw. */
const ticketOf = (
  { database }: Pick<MailReader, 'database'>,
  boothId: string,
): Promise<TicketFacts | null> =>
  database.row<TicketFacts>(
    `select l.nonce, d.source, d.drawn_on::text as "drawnOn",
       jsonb_array_length(d.frozen -> 'parties') as of
     from booth_lot l join booth_draw d on d.day_id = l.day_id where l.booth_id = ? and l.lot is null`,
    [boothId],
  );

const saidOf = ({ day, ahead, place, ticket }: BoothNewsFacts, frame: MailFrame) => ({
  title: day.title,
  ahead: ahead ?? 0,
  number: place?.number ?? '',
  ...(ticket === null ? {} : ticketSaid(ticket, frame)),
});

/** The office's own sentence, where it wrote one. */
const wordsOf = ({ what, officeWords }: BoothNewsFacts): string[] =>
  (what === 'returned' || what === 'declined') && officeWords !== '' ? [officeWords] : [];
