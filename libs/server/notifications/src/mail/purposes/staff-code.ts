import { z } from 'zod';
import { declareMail } from '../mail-declaration';

const sealedCode = z.object({ code: z.string().regex(/^\d{6}$/) });
/** As long as the code itself lives; a later mail would only confuse. */
const minutesToLive = 10;

/** The code with which an organiser signs in at the desk. It leaves the database once it is sent. */
export const staffCode = declareMail({
  ids: z.object({}),
  load({ now }, _ids, { secret, createdAt }): Promise<{ code: string } | null> {
    const late = now.getTime() - createdAt.getTime() > minutesToLive * 60_000;
    const opened = secret === null || late ? null : sealedCode.parse(JSON.parse(secret));
    return Promise.resolve(opened);
  },
  compose({ code }, { voice: { t } }) {
    return {
      subject: t('mail.staff-code.subject'),
      status: [t('mail.staff-code.status', { code })],
      notes: [t('mail.staff-code.how')],
      events: [],
      buttons: [],
      closing: [t('mail.staff-code.not-you')],
    };
  },
});
