import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { eventBlocks } from '../event-blocks';
import { declareMail } from '../mail-declaration';
import type { MailLine } from '../mail-line';
import { childrenOf, entriesOf, howToCancel, ownRegistrations, titlesOf } from '../phrases';
import { statusSentences } from '../status-sentence';

interface Moved {
  from: readonly MailLine[];
  to: readonly MailLine[];
}

/** A child has gone to another event or date: where it was, where it is, and how it stands there. */
export const moved = declareMail({
  ids: z.object({ fromId: uuid, toId: uuid }),
  async load({ lines }, { fromId, toId }): Promise<Moved | null> {
    const to = await lines.ofRegistration(toId);
    const stands = to.some(({ state }) => state === 'confirmed' || state === 'waiting');
    return stands ? { from: await lines.ofRegistration(fromId), to } : null;
  },
  compose({ from, to }, frame) {
    const { t } = frame.voice;
    const children = childrenOf(to, frame);
    const title = titlesOf(to, frame);
    return {
      subject: t('mail.moved.subject', { children, title }),
      status: statusSentences(to, frame.voice),
      notes: [t('mail.moved.note', { children, from: titlesOf(from, frame), title })],
      events: eventBlocks(to, frame.voice),
      buttons: [ownRegistrations(frame)],
      closing: [howToCancel(frame)],
    };
  },
  entries: ({ from, to }, host) => entriesOf([...from, ...to], host),
});
