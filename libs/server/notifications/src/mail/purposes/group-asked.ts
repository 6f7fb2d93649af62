import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { eventBlocks } from '../event-blocks';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { childrenOf, howToCancel, titlesOf } from '../phrases';

/** Asked once: would fewer places do? Not answering is an answer, too. */
export const groupAsked = declareMail({
  ids: z.object({ groupId: uuid, eventId: uuid }),
  async load({ lines }, { groupId, eventId }) {
    const group = await lines.ofGroup(groupId, eventId);
    const waiting = group.filter(({ state }) => state === 'waiting');
    return waiting.length > 1 ? waiting : null;
  },
  compose(lines, frame) {
    const { t } = frame.voice;
    const children = childrenOf(lines, frame);
    return {
      subject: t('mail.group-asked.subject', { children, title: titlesOf(lines, frame) }),
      status: [t('mail.group-asked.status', { children })],
      notes: [t('mail.group-asked.question'), t('mail.group-asked.keep')],
      events: eventBlocks(lines, frame.voice),
      buttons: [{ label: t('mail.button.answer'), href: webAddress(frame, 'meine') }],
      closing: [howToCancel(frame)],
    };
  },
});
