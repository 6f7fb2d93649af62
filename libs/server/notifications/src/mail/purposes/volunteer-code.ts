import { uuid } from '@dabei/contracts';
import { volunteerCodeOf } from '@dabei/server/platform';
import { momentText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';

interface CodeFacts {
  volunteerId: string;
  code: string;
  title: string;
  shifts: number;
  until: Date;
}

/** To somebody who wants to help: the code that makes the shifts theirs. */
export const volunteerCode = declareMail({
  ids: z.object({ volunteerId: uuid }),
  async load({ database, sealer, now }, { volunteerId }): Promise<CodeFacts | null> {
    const row = await database.row<{ title: string; shifts: number; until: string }>(
      `select d.title, to_json(v.hold_until)#>>'{}' as until,
         (select count(*)::int from shift_signup u where u.volunteer_id = v.id and u.state = 'held') as shifts
       from volunteer v join community_day d on d.id = v.day_id
       where v.id = ? and v.proven_at is null and v.hold_until > ?`,
      [volunteerId, now],
    );
    if (row === null) return null;
    const code = volunteerCodeOf(sealer, volunteerId);
    return { volunteerId, code, ...row, until: new Date(row.until) };
  },
  compose({ volunteerId, code, title, shifts, until }, frame) {
    const { t } = frame.voice;
    // behind the # nothing reaches a server or its logs
    const fragment = new URLSearchParams({ helfen: volunteerId, code }).toString();
    const deadline = momentText(until, frame.voice);
    return {
      subject: t('mail.volunteer-code.subject', { title }),
      status: [t('mail.volunteer-code.status'), t('mail.volunteer-code.code', { code })],
      notes: [
        t('mail.volunteer-code.until', { count: shifts, deadline }),
        t('mail.volunteer-code.link-changes-nothing'),
      ],
      events: [],
      buttons: [
        {
          label: t('mail.button.enter-code'),
          href: `${webAddress(frame, 'mitmachen/code')}#${fragment}`,
        },
      ],
      closing: [t('mail.volunteer-code.not-you')],
    };
  },
});
