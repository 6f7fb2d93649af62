import { uuid } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { z } from 'zod';
import { donorFacts, giftDays, numbersOf, wishBlocks } from '../donor-facts';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { whomToAsk } from '../phrases';

/** "Danke, Sie erfüllen Wunsch Nr. 117": what, where and until when, and the label for the parcel. */
export const donorPromised = declareMail({
  ids: z.object({ basketId: uuid }),
  load: (reader, { basketId }) =>
    donorFacts(reader, "p.basket_id = ? and p.state = 'promised'", [basketId]),
  compose(facts, frame) {
    const { t, language } = frame.voice;
    const wishes = {
      count: facts.wishes.length,
      numbers: listText(numbersOf(facts.wishes), language),
    };
    return {
      subject: t('mail.donor-promised.subject', wishes),
      status: [t('mail.donor-promised.status', wishes)],
      notes: [t('mail.donor-promised.label', wishes), t('mail.donor-promised.unwrapped')],
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
  entries: giftDays,
});
