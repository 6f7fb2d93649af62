import { uuid } from '@dabei/contracts';
import { dayText, listText } from '@dabei/words';
import { z } from 'zod';
import { donorFacts, numbersOf, wishBlocks, type DonorFacts } from '../donor-facts';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { whomToAsk } from '../phrases';

interface Due extends DonorFacts {
  kind: 'before' | 'after';
}

/** Before the promised day and after it; only of what has not come and nobody says was handed in. */
export const donorReminder = declareMail({
  ids: z.object({ donorId: uuid, kind: z.enum(['before', 'after']) }),
  async load(reader, { donorId, kind }): Promise<Due | null> {
    const facts = await donorFacts(
      reader,
      `p.donor_id = ? and p.state = 'promised' and p.says_handed_in_on is null
         and p.reminded_${kind}_on is not null`,
      [donorId],
    );
    return facts === null ? null : { ...facts, kind };
  },
  compose(facts, frame) {
    const { t, language } = frame.voice;
    const { kind, wishes, until, campaign } = facts;
    const said = {
      count: wishes.length,
      numbers: listText(numbersOf(wishes), language),
      day: dayText(until ?? campaign.giftsUntil, language, 'long'),
    };
    return {
      subject: t(`mail.donor-reminder.${kind}.subject`, said),
      status: [t(`mail.donor-reminder.${kind}.status`, said)],
      notes: [t('mail.donor-reminder.handed-in')],
      events: wishBlocks(facts, frame),
      buttons: [
        {
          label: t('mail.donor-promised.button'),
          href: webAddress(frame, `spende/${facts.token}`),
        },
      ],
      closing: [t('mail.donor-promised.cancel'), whomToAsk(frame)],
    };
  },
});
