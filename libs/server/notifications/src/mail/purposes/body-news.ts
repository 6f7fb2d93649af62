import { uuid, type MailPurpose } from '@dabei/contracts';
import { dayText } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { whomToAsk } from '../phrases';

interface BodyNews {
  title: string;
  /** 'YYYY-MM-DD' */
  handoverFrom: string;
  handoverPlace: string;
}

/** To entitling bodies: that something may wait on their page. No number, no name, no word: a mail is read by many. */
const bodyNews = (purpose: MailPurpose & `body-${string}`) =>
  declareMail({
    ids: z.object({ campaignId: uuid }),
    load: ({ database }, { campaignId }): Promise<BodyNews | null> =>
      database.row<BodyNews>(
        `select k.title, k.handover_from::text as "handoverFrom", k.handover_place as "handoverPlace"
         from tree_campaign k where k.id = ? and k.phase <> 'erased'`,
        [campaignId],
      ),
    compose({ title, handoverFrom, handoverPlace }, frame) {
      const { t, language } = frame.voice;
      const said = { title, day: dayText(handoverFrom, language, 'long'), place: handoverPlace };
      return {
        subject: t(`mail.${purpose}.subject`, said),
        status: [t(`mail.${purpose}.status`, said)],
        notes: [t(`mail.${purpose}.note`, said)],
        events: [],
        buttons: [
          {
            label: t('mail.button.own-wishes'),
            href: `${frame.publicUrl.replace(/\/$/, '')}/desk/kinder`,
          },
        ],
        closing: [whomToAsk(frame)],
      };
    },
  });

export const bodyWaiting = bodyNews('body-waiting');
/** Not written any more; it goes with the next version, while the one before may still write it. */
export const bodyHere = bodyNews('body-here');
