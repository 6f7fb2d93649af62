import { uuid } from '@dabei/contracts';
import { dayText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { numberDays, numberFacts, numberPage, type NumberFacts } from '../number-facts';
import { whomToAsk } from '../phrases';

interface CalledOffFacts extends NumberFacts {
  /** The one sentence of the office; it may name the place, so a protected family does not get it. */
  words: string;
}

/** The Kleiderbörse does not take place: the sentence of the office, and both times out of the calendar. */
export const numberCalledOff = declareMail({
  ids: z.object({ numberId: uuid }),
  async load(reader, { numberId }): Promise<CalledOffFacts | null> {
    const facts = await numberFacts(reader, numberId);
    const market = await reader.database.row<{ words: string }>(
      `select m.called_off_words as words from seller_number n join market m on m.id = n.market_id
       where n.id = ? and m.called_off_at is not null`,
      [numberId],
    );
    return facts === null || market === null ? null : { ...facts, words: market.words };
  },
  compose({ market, hidden, token, words, state }, frame) {
    const { t, language } = frame.voice;
    const day = dayText(market.heldOn, language, 'long');
    const said = { title: market.title, day };
    return {
      subject: t('mail.market-number-called-off.subject', said),
      status: [t(`mail.market-number-called-off.status${hidden ? '-hidden' : ''}`, said)],
      notes: [
        ...(hidden ? [] : [words]),
        ...(state === 'brought' ? [t('mail.market-number-called-off.brought')] : []),
      ],
      events: [],
      buttons: [numberPage({ token, hidden }, frame, 'mail.market-number-called-off.button')],
      closing: [whomToAsk(frame)],
    };
  },
  entries: (facts, host) =>
    numberDays(facts, host).map((entry) => ({
      ...entry,
      sequence: entry.sequence + 1,
      status: 'cancelled' as const,
    })),
});
