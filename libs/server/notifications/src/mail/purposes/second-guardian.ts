import { uuid } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { whomToAsk } from '../phrases';

/** To the second guardian, whose household shares nothing but the child (product rule 10). */
export const secondGuardian = declareMail({
  ids: z.object({ householdId: uuid }),
  async load({ database }, { householdId }) {
    const rows = await database.rows<{ first_name: string }>(
      `select c.first_name from child_link l join child c on c.id = l.child_id
       where l.household_id = ? order by c.birth_date, c.id`,
      [householdId],
    );
    const children = rows.map(({ first_name }) => first_name);
    return children.length > 0 ? { children } : null;
  },
  compose({ children: names }, frame) {
    const { t, language } = frame.voice;
    const children = listText(names, language);
    return {
      subject: t('mail.second-guardian.subject', { children }),
      status: [t('mail.second-guardian.status', { children })],
      notes: [t('mail.second-guardian.own'), t('mail.second-guardian.not-you')],
      events: [],
      buttons: [{ label: t('mail.button.sign-in'), href: webAddress(frame, 'meine') }],
      closing: [whomToAsk(frame)],
    };
  },
});
