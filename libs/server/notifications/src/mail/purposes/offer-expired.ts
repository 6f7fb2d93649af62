import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { eventBlocks } from '../event-blocks';
import { declareMail } from '../mail-declaration';
import { linesOfOffers, offersOfBundle } from '../offer-bundle';
import { childrenOf, ownRegistrations, titlesOf, whomToAsk } from '../phrases';

/** Nobody answered in time. Said plainly, with the way back. */
export const offerExpired = declareMail({
  ids: z.object({ offerId: uuid }),
  async load(reader, { offerId }) {
    const lines = await linesOfOffers(reader, await offersOfBundle(reader, offerId, 'expired'));
    const stillGone = lines.filter(({ state, event }) => state === 'expired' && !event.cancelled);
    return stillGone.length > 0 ? stillGone : null;
  },
  compose(lines, frame) {
    const { t } = frame.voice;
    const children = childrenOf(lines, frame);
    const named = { children, count: lines.length };
    return {
      subject: t('mail.offer-expired.subject', { children, title: titlesOf(lines, frame) }),
      status: [t('mail.offer-expired.status', named)],
      notes: [t('mail.offer-expired.reason', named), t('mail.offer-expired.again')],
      events: eventBlocks(lines, frame.voice),
      buttons: [ownRegistrations(frame)],
      closing: [whomToAsk(frame)],
    };
  },
});
