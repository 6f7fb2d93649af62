import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { donorFacts } from '../donor-facts';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';

/** "Ihr Geschenk Nr. 117 ist angekommen. Danke." */
export const donorThanks = declareMail({
  ids: z.object({ pledgeId: uuid }),
  load: (reader, { pledgeId }) =>
    donorFacts(reader, 'p.id = ? and p.kept_at is not null', [pledgeId]),
  compose({ wishes, token }, frame) {
    const { t } = frame.voice;
    const number = String(wishes[0]?.number ?? '');
    return {
      subject: t('mail.donor-thanks.subject', { number }),
      status: [t('mail.donor-thanks.status', { number })],
      notes: [t('mail.donor-thanks.goes-on')],
      events: [],
      buttons: [
        { label: t('mail.donor-promised.button'), href: webAddress(frame, `spende/${token}`) },
      ],
      closing: [],
    };
  },
});
