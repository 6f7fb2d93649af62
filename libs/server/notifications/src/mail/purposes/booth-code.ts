import { uuid } from '@dabei/contracts';
import { boothCodeOf } from '@dabei/server/platform';
import { momentText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';

interface CodeFacts {
  boothId: string;
  code: string;
  title: string;
  until: Date;
}

/** To an association that wants a booth: the code that opens its application. */
export const boothCode = declareMail({
  ids: z.object({ boothId: uuid }),
  async load({ database, sealer, now }, { boothId }): Promise<CodeFacts | null> {
    const row = await database.row<{ title: string; until: string }>(
      `select d.title, to_json(b.hold_until)#>>'{}' as until
       from booth b join community_day d on d.id = b.day_id
       where b.id = ? and b.proven_at is null and b.hold_until > ?`,
      [boothId, now],
    );
    if (row === null) return null;
    const code = boothCodeOf(sealer, boothId);
    return { boothId, code, title: row.title, until: new Date(row.until) };
  },
  compose({ boothId, code, title, until }, frame) {
    const { t } = frame.voice;
    // behind the # nothing reaches a server or its logs
    const fragment = new URLSearchParams({ stand: boothId, code }).toString();
    return {
      subject: t('mail.booth-code.subject', { title }),
      status: [t('mail.booth-code.status'), t('mail.booth-code.code', { code })],
      notes: [
        t('mail.booth-code.until', { deadline: momentText(until, frame.voice) }),
        t('mail.booth-code.link-changes-nothing'),
      ],
      events: [],
      buttons: [
        {
          label: t('mail.button.enter-code'),
          href: `${webAddress(frame, 'standbewerbung/code')}#${fragment}`,
        },
      ],
      closing: [t('mail.booth-code.not-you')],
    };
  },
});
