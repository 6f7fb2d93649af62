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

async function whatStands(
  all: readonly MailLine[],
  before: () => Promise<MailLine[]>,
): Promise<Moved | null> {
  const to = all.filter(({ state }) => state === 'confirmed' || state === 'waiting');
  return to.length > 0 ? { from: await before(), to } : null;
}

/** A child has gone to another event or date: where it was, where it is, and how it stands there. */
export const moved = declareMail({
  // one child, or all of a family that a bulk action moved
  ids: z.union([z.object({ fromId: uuid, toId: uuid }), z.strictObject({ jobId: uuid })]),
  async load({ lines }, ids, { householdId }): Promise<Moved | null> {
    if (!('jobId' in ids))
      return whatStands(await lines.ofRegistration(ids.toId), () =>
        lines.ofRegistration(ids.fromId),
      );
    if (householdId === null) return null;
    const to = await lines.ofBulkTargets(ids.jobId, householdId);
    return whatStands(to, () => lines.ofBulk(ids.jobId, householdId));
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
