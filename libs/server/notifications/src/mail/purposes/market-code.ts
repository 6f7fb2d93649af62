import { uuid } from '@dabei/contracts';
import { bookingCodeOf } from '@dabei/server/platform';
import { momentText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { marketFacts, saidOf, type MarketFacts } from '../market-facts';

interface CodeFacts {
  facts: MarketFacts;
  code: string;
  until: Date;
}

/** To who took a pitch without being signed in. Nothing else of the booking: nobody has proven the address yet. */
export const marketCode = declareMail({
  ids: z.object({ bookingId: uuid }),
  async load(reader, { bookingId }): Promise<CodeFacts | null> {
    const facts = await marketFacts(reader, bookingId);
    if (facts === null || (facts.state !== 'held' && facts.state !== 'queued')) return null;
    const until = facts.holdUntil;
    if (until === null || until <= reader.now) return null;
    return { facts, code: bookingCodeOf(reader.sealer, bookingId), until };
  },
  compose({ facts, code, until }, frame) {
    const { t } = frame.voice;
    const said = saidOf(facts, frame);
    // behind the # nothing reaches a server or its logs
    const fragment = new URLSearchParams({ buchung: facts.bookingId, code }).toString();
    return {
      subject: t('mail.market-code.subject', said),
      status: [t('mail.market-code.status'), t('mail.market-code.code', { code })],
      notes: [
        t('mail.market-code.until', { ...said, deadline: momentText(until, frame.voice) }),
        t('mail.market-code.link-changes-nothing'),
      ],
      events: [],
      buttons: [
        {
          label: t('mail.button.enter-code'),
          href: `${webAddress(frame, 'stand/code')}#${fragment}`,
        },
      ],
      closing: [t('mail.market-code.not-you')],
    };
  },
});
