import { uuid } from '@dabei/contracts';
import { clockText, momentText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import {
  discreet,
  marketBlock,
  marketDay,
  marketFacts,
  ownBill,
  ownPage,
  saidOf,
} from '../market-facts';
import { whomToAsk } from '../phrases';

const ids = z.object({ bookingId: uuid });

/** "Standplatz 17 gehört Ihnen": number, time to set up, the day for the calendar. */
export const marketBooked = declareMail({
  ids,
  async load(reader, { bookingId }) {
    const facts = await marketFacts(reader, bookingId);
    return facts?.state === 'confirmed' ? facts : null;
  },
  compose(facts, frame) {
    const { t } = frame.voice;
    const said = saidOf(facts, frame);
    const time = clockText(facts.market.releaseAt, frame.voice);
    return {
      subject: t(discreet(facts, 'mail.market-booked.subject'), said),
      status: [t(discreet(facts, 'mail.market-booked.status'), said)],
      notes: facts.hidden ? [] : [t('mail.market.release', { time }), t('mail.market.own-page')],
      events: [marketBlock(facts, frame)],
      buttons: [ownPage(facts, frame, 'mail.market.button'), ...ownBill(facts, frame)],
      closing: [t('mail.market-booked.cancel'), whomToAsk(frame)],
    };
  },
  entries: marketDay,
});

/** Its place in the line, or written down where the office or a draw gives the pitches. */
export const marketWaiting = declareMail({
  ids,
  async load(reader, { bookingId }) {
    const facts = await marketFacts(reader, bookingId);
    return facts?.state === 'waiting' ? facts : null;
  },
  compose(facts, frame) {
    const { t } = frame.voice;
    const said = saidOf(facts, frame);
    const { choosing } = facts.market;
    return {
      subject: t('mail.market-waiting.subject', said),
      status: [t(choosing ? 'mail.market-waiting.status' : 'mail.market-waiting.given', said)],
      notes: choosing ? [t('mail.market-waiting.note')] : [],
      events: [marketBlock(facts, frame)],
      buttons: [ownPage(facts, frame, 'mail.market.button')],
      closing: [whomToAsk(frame)],
    };
  },
});

/** Freed pitches are kept for it until a moment. */
export const marketOffer = declareMail({
  ids,
  async load(reader, { bookingId }) {
    const facts = await marketFacts(reader, bookingId);
    if (facts?.state !== 'offered') return null;
    return facts.offerUntil !== null && facts.offerUntil <= reader.now ? null : facts;
  },
  compose(facts, frame) {
    const { t } = frame.voice;
    const said = saidOf(facts, frame);
    const { offerUntil } = facts;
    const deadline = offerUntil === null ? '' : momentText(offerUntil, frame.voice);
    return {
      subject: t('mail.market-offer.subject', said),
      status: [t(discreet(facts, 'mail.market-offer.status'), said)],
      notes: [
        offerUntil === null
          ? t('mail.market-offer.phone')
          : t('mail.market-offer.until', { deadline }),
      ],
      events: [marketBlock(facts, frame)],
      buttons: [ownPage(facts, frame, 'mail.market-offer.button')],
      closing: [whomToAsk(frame)],
    };
  },
});

/** Asked once whether fewer pitches would do. */
export const marketFewer = declareMail({
  ids,
  async load(reader, { bookingId }) {
    const facts = await marketFacts(reader, bookingId);
    return facts?.state === 'waiting' ? facts : null;
  },
  compose(facts, frame) {
    const { t } = frame.voice;
    const said = saidOf(facts, frame);
    return {
      subject: t('mail.market-fewer.subject', said),
      status: [t('mail.market-fewer.status', said)],
      notes: [t('mail.market-fewer.note')],
      events: [marketBlock(facts, frame)],
      buttons: [ownPage(facts, frame, 'mail.market-fewer.button')],
      closing: [whomToAsk(frame)],
    };
  },
});
