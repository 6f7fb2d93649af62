import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { eventBlocks } from '../event-blocks';
import { declareMail } from '../mail-declaration';
import { linesOfOffers, offersOfBundle } from '../offer-bundle';
import { childrenOf, entriesOf, howToCancel, ownRegistrations, titlesOf } from '../phrases';
import { statusSentences } from '../status-sentence';

/** The family said yes: the same mail as a place from the start, for these children. */
export const offerAccepted = declareMail({
  ids: z.object({ offerId: uuid }),
  async load(reader, { offerId }) {
    const lines = await linesOfOffers(reader, await offersOfBundle(reader, offerId, 'accepted'));
    const placed = lines.filter(({ state }) => state === 'confirmed');
    return placed.length > 0 ? placed : null;
  },
  compose: (lines, frame) => ({
    subject: frame.voice.t('mail.offer-accepted.subject', {
      children: childrenOf(lines, frame),
      title: titlesOf(lines, frame),
    }),
    status: statusSentences(lines, frame.voice),
    notes: [],
    events: eventBlocks(lines, frame.voice),
    buttons: [ownRegistrations(frame)],
    closing: [howToCancel(frame)],
  }),
  entries: (lines, host) => entriesOf(lines, host),
});
