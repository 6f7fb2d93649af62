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

/** To an entitling body: that something waits on its page. No number, no name, no word: a mail is read by many. */
const bodyNews = (purpose: MailPurpose & `body-${string}`) =>
  declareMail({
    ids: z.object({ campaignId: uuid, organisationId: uuid }),
    load: ({ database }, { campaignId, organisationId }): Promise<BodyNews | null> =>
      database.row<BodyNews>(
        `select k.title, k.handover_from::text as "handoverFrom", k.handover_place as "handoverPlace"
         from tree_body b join tree_campaign k on k.id = b.campaign_id and k.phase <> 'erased'
         where b.campaign_id = ? and b.organisation_id = ?`,
        [campaignId, organisationId],
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
export const bodyHere = bodyNews('body-here');
