import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { eventBlocks } from '../event-blocks';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { childrenOf, entriesOf, titlesOf, whomToAsk } from '../phrases';

/** The event does not take place: each family once, with all its children at this event. */
export const eventCancelled = declareMail({
  ids: z.object({ eventId: uuid, householdId: uuid }),
  async load({ lines }, { eventId, householdId }) {
    const own = await lines.ofHouseholdAtEvent(householdId, eventId);
    const concerned = own.filter(
      ({ endReason, event }) => endReason === 'event-cancelled' && event.cancelled,
    );
    return concerned.length > 0 ? concerned : null;
  },
  compose(lines, frame) {
    const { t } = frame.voice;
    const named = { children: childrenOf(lines, frame), title: titlesOf(lines, frame) };
    const reason = lines[0]?.event.cancelledReason ?? null;
    return {
      subject: t('mail.event-cancelled.subject', named),
      status: [t('mail.event-cancelled.status', named)],
      notes: [
        ...(reason === null ? [] : [t('mail.event-cancelled.reason', { reason })]),
        ...(lines.some(({ amountCents }) => amountCents > 0)
          ? [t('mail.event-cancelled.paid')]
          : []),
        t('mail.event-cancelled.other'),
      ],
      events: eventBlocks(lines, frame.voice),
      buttons: [{ label: t('mail.button.programme'), href: webAddress(frame, '') }],
      closing: [whomToAsk(frame)],
    };
  },
  entries: entriesOf,
});
