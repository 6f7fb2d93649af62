import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { eventBlocks } from '../event-blocks';
import { declareMail, type MailReader } from '../mail-declaration';
import type { MailLine } from '../mail-line';
import { childrenOf, entriesOf, ownRegistrations, titlesOf, whomToAsk } from '../phrases';

const registration = z.object({ registrationId: uuid });

async function stillCancelled(
  { lines }: MailReader,
  { registrationId }: z.infer<typeof registration>,
): Promise<MailLine[] | null> {
  const found = await lines.ofRegistration(registrationId);
  return found.some(({ state }) => state === 'cancelled') ? found : null;
}

/** The receipt of the family's own cancellation. */
export const cancelledByFamily = declareMail({
  ids: registration,
  load: stillCancelled,
  compose(lines, frame) {
    const { t } = frame.voice;
    const children = childrenOf(lines, frame);
    return {
      subject: t('mail.cancelled-by-family.subject', { children, title: titlesOf(lines, frame) }),
      status: [t('mail.cancelled-by-family.status', { children })],
      notes: [t('mail.cancelled-by-family.note')],
      events: eventBlocks(lines, frame.voice),
      buttons: [ownRegistrations(frame)],
      closing: [whomToAsk(frame)],
    };
  },
  entries: entriesOf,
});

interface EndedByOffice {
  lines: readonly MailLine[];
  reason: string | null;
}

/** One registration, or all that a bulk action ended for this family. */
const ended = z.union([registration, z.strictObject({ jobId: uuid })]);

/** What the office gave as the reason stands in the audit line of the cancellation. */
async function reasonOf({ database }: MailReader, registrationId: string): Promise<string | null> {
  const line = await database.row<{ reason: string | null }>(
    `select reason from audit_line where subject_type = 'registration' and subject_id = ?
       and action = 'registration-cancelled' order by at desc limit 1`,
    [registrationId],
  );
  return line?.reason ?? null;
}

async function endedTogether(
  { lines, database }: MailReader,
  jobId: string,
  householdId: string | null,
): Promise<EndedByOffice | null> {
  const found = householdId === null ? [] : await lines.ofBulk(jobId, householdId);
  const cancelled = found.filter(({ state }) => state === 'cancelled');
  if (cancelled.length === 0) return null;
  const job = await database.row<{ reason: string }>('select reason from bulk_job where id = ?', [
    jobId,
  ]);
  return { lines: cancelled, reason: job?.reason ?? null };
}

/** The office ended it; the reason it typed stands in the mail. */
export const cancelledByOffice = declareMail({
  ids: ended,
  async load(reader, ids, { householdId }): Promise<EndedByOffice | null> {
    if ('jobId' in ids) return endedTogether(reader, ids.jobId, householdId);
    const lines = await stillCancelled(reader, ids);
    return lines === null ? null : { lines, reason: await reasonOf(reader, ids.registrationId) };
  },
  compose({ lines, reason }, frame) {
    const { t } = frame.voice;
    const children = childrenOf(lines, frame);
    return {
      subject: t('mail.cancelled-by-office.subject', { children, title: titlesOf(lines, frame) }),
      status: [t('mail.cancelled-by-office.status', { children })],
      notes: [
        ...(reason === null ? [] : [t('mail.cancelled-by-office.reason', { reason })]),
        ...(frame.onPaper === true ? [] : [t('mail.cancelled-by-office.call')]),
      ],
      events: eventBlocks(lines, frame.voice),
      buttons: [ownRegistrations(frame)],
      closing: [whomToAsk(frame)],
    };
  },
  entries: ({ lines }, host) => entriesOf(lines, host),
});
