import { uuid } from '@dabei/contracts';
import { dayText, momentText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { type MailFrame } from '../mail-frame';
import { numberDays, numberFacts, numberPage, type NumberFacts } from '../number-facts';
import { whomToAsk } from '../phrases';
import { ticketSaid } from '../ticket-facts';

const news = z.enum(['given', 'waiting', 'ticket', 'offered', 'lapsed', 'cancelled', 'intake']);
type News = z.infer<typeof news>;

/** In which states a piece of news is still true; nobody is told what has moved on. */
const stillTrue: Record<News, readonly string[]> = {
  given: ['confirmed', 'brought', 'settled'],
  waiting: ['waiting'],
  ticket: ['waiting'],
  offered: ['offered'],
  lapsed: ['expired'],
  cancelled: ['cancelled'],
  intake: ['confirmed'],
};

/** What became of a seller number. */
export const numberNews = declareMail({
  ids: z.object({ numberId: uuid, what: news }),
  async load(reader, { numberId, what }): Promise<(NumberFacts & { what: News }) | null> {
    const facts = await numberFacts(reader, numberId);
    if (facts === null || !stillTrue[what].includes(facts.state)) return null;
    if (what === 'ticket' && (facts.ticket === null || !facts.byLot)) return null;
    return { ...facts, what };
  },
  compose(
    { what, hidden, number, ahead, offerUntil, intakeAt, byLot, token, market, ticket },
    frame,
  ) {
    const { t, language } = frame.voice;
    const at = {
      title: market.title,
      number: String(number ?? ''),
      count: ahead,
      lot: byLot,
      deadline: offerUntil === null ? 'none' : momentText(offerUntil, frame.voice),
      time: intakeAt === null ? 'none' : momentText(intakeAt, frame.voice),
      ...(ticket === null ? {} : ticketSaid(ticket, frame)),
    };
    const isOver = what === 'lapsed' || what === 'cancelled';
    return {
      subject: t(`mail.market-number-news.${what}.subject`, at),
      status: [
        t(
          hidden && what === 'intake'
            ? 'mail.label.hidden'
            : `mail.market-number-news.${what}.status`,
          at,
        ),
      ],
      notes: [t(`mail.market-number-news.${what}.note`, at)],
      events: isOver
        ? []
        : [marketBlock(hidden, market, dayText(market.heldOn, language, 'long'), frame)],
      buttons: [numberPage({ token, hidden }, frame, `mail.market-number-news.${what}.button`)],
      closing: [...(isOver ? [] : [t('mail.market-number-news.cancel')]), whomToAsk(frame)],
    };
  },
  entries: (facts, host) =>
    facts.what === 'given' || facts.what === 'intake' ? numberDays(facts, host) : [],
});

function marketBlock(
  hidden: boolean,
  { title, place, opensAt, closesAt }: NumberFacts['market'],
  day: string,
  { voice: { t } }: MailFrame,
) {
  if (hidden)
    return {
      title,
      facts: [{ label: t('mail.label.when-where'), lines: [t('mail.label.hidden')] }],
    };
  return {
    title,
    facts: [
      {
        label: t('mail.market-number-news.when'),
        lines: [day, t('mail.market-number-news.hours', { from: opensAt, to: closesAt })],
      },
      { label: t('mail.market-number-news.where'), lines: [place] },
    ],
  };
}
