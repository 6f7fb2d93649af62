import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { eventBlocks } from '../event-blocks';
import { declareMail } from '../mail-declaration';
import { childrenOf, entriesOf, howToCancel, ownRegistrations, titlesOf } from '../phrases';
import { statusSentences } from '../status-sentence';

/** Time or place changed. Told once per change; an older one gives way to the newer. */
export const eventMoved = declareMail({
  ids: z.object({ eventId: uuid, householdId: uuid, sequence: z.int() }),
  async load({ lines }, { eventId, householdId, sequence }) {
    const own = await lines.ofHouseholdAtEvent(householdId, eventId);
    const concerned = own.filter(
      ({ state, event }) =>
        (state === 'confirmed' || state === 'waiting') &&
        event.sequence === sequence &&
        !event.cancelled,
    );
    return concerned.length > 0 ? concerned : null;
  },
  compose(lines, frame) {
    const { t } = frame.voice;
    const children = childrenOf(lines, frame);
    const title = titlesOf(lines, frame);
    return {
      subject: t('mail.event-moved.subject', { children, title }),
      status: [
        t('mail.event-moved.status', { children, title }),
        ...statusSentences(lines, frame.voice),
      ],
      notes: [t('mail.event-moved.check')],
      events: eventBlocks(lines, frame.voice),
      buttons: [ownRegistrations(frame)],
      closing: [howToCancel(frame)],
    };
  },
  entries: (lines, host) =>
    entriesOf(
      lines.filter(({ state }) => state === 'confirmed'),
      host,
    ),
});
