import { uuid } from '@dabei/contracts';
import { clockText, dayText, moneyText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import {
  discreet,
  marketBlock,
  marketDay,
  marketFacts,
  ownPage,
  saidOf,
  type MarketFacts,
} from '../market-facts';
import { whomToAsk } from '../phrases';

const endings = ['seller', 'office', 'time', 'offer-declined', 'offer-lapsed'] as const;

interface EndedFacts {
  facts: MarketFacts;
  by: (typeof endings)[number];
}

interface MovedFacts {
  facts: MarketFacts;
  /** Another price now; null: the same. */
  priceCents: number | null;
  newSetUp: boolean;
}

/** The plan changed under a booking, and with it perhaps its price and its time to set up. */
export const marketMoved = declareMail({
  ids: z.object({
    bookingId: uuid,
    priceCents: z.string().optional(),
    setUp: z.literal('new').optional(),
  }),
  async load(reader, { bookingId, priceCents, setUp }): Promise<MovedFacts | null> {
    const facts = await marketFacts(reader, bookingId);
    if (facts === null || facts.numbers.length === 0) return null;
    const price = priceCents === undefined ? null : Number(priceCents);
    return { facts, priceCents: price, newSetUp: setUp === 'new' };
  },
  compose({ facts, priceCents, newSetUp }, frame) {
    const { voice } = frame;
    const { t, language } = voice;
    const money = priceCents === null ? '' : moneyText(priceCents, language);
    const time = newSetUp && !facts.hidden ? facts.setUpAt : null;
    const said = saidOf(facts, frame);
    return {
      subject: t('mail.market-moved.subject', said),
      status: [t(discreet(facts, 'mail.market-moved.status'), said)],
      notes: [
        ...(time === null ? [] : [t('mail.market-moved.set-up', { time: clockText(time, voice) })]),
        ...(money === '' ? [] : [t('mail.market-moved.price', { money })]),
        t('mail.market-moved.note'),
      ],
      events: [marketBlock(facts, frame)],
      buttons: [ownPage(facts, frame, 'mail.market.button')],
      closing: [whomToAsk(frame)],
    };
  },
  entries: ({ facts }, host) => (facts.state === 'confirmed' ? marketDay(facts, host) : []),
});

/** A booking is over; its day in the calendar as well. */
export const marketEnded = declareMail({
  ids: z.object({ bookingId: uuid, by: z.enum(endings) }),
  async load(reader, { bookingId, by }): Promise<EndedFacts | null> {
    const facts = await marketFacts(reader, bookingId);
    const isOver = facts?.state === 'cancelled' || facts?.state === 'expired';
    return isOver ? { facts, by } : null;
  },
  compose({ facts, by }, frame) {
    const { t } = frame.voice;
    const said = saidOf(facts, frame);
    return {
      subject: t(`mail.market-ended.${by}.subject`, said),
      status: [t(`mail.market-ended.${by}.status`, said)],
      notes: [t('mail.market-ended.questions')],
      events: [marketBlock(facts, frame)],
      buttons: [
        {
          label: t('mail.market.button-plan'),
          href: webAddress(frame, `markt/${facts.market.slug}`),
        },
      ],
      closing: [whomToAsk(frame)],
    };
  },
  entries: ({ facts }, host) => marketDay(facts, host),
});

/** Storm: the one sentence of the office, and that nothing is owed. */
export const marketCalledOff = declareMail({
  ids: z.object({ bookingId: uuid }),
  load: (reader, { bookingId }) => marketFacts(reader, bookingId),
  compose(facts, frame) {
    const { t, language } = frame.voice;
    const { market, priceCents } = facts;
    return {
      subject: t('mail.market-called-off.subject', saidOf(facts, frame)),
      status: [
        t(discreet(facts, 'mail.market-called-off.status'), {
          title: market.title,
          day: dayText(market.heldOn, language, 'long'),
        }),
      ],
      notes: [
        facts.hidden ? '' : market.calledOffWords,
        priceCents > 0 ? t('mail.market-called-off.money') : '',
      ].filter((text) => text !== ''),
      events: [],
      buttons: [ownPage(facts, frame, 'mail.market.button')],
      closing: [whomToAsk(frame)],
    };
  },
  entries: (facts, host) => marketDay({ ...facts, state: 'cancelled' }, host),
});
