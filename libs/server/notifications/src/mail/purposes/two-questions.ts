import { uuid } from '@dabei/contracts';
import { organiserLinkUntil } from '@dabei/domain';
import { twoQuestionsToken } from '@dabei/server/platform';
import { dayText, townZone } from '@dabei/words';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { whomToAsk } from '../phrases';

export interface TwoQuestionsFacts {
  title: string;
  /** 'YYYY-MM-DD', the last day of the link. */
  until: string;
  token: string;
}

/** To an organiser's people, on the day after: two questions, answered without a sign-in. */
export const twoQuestions = declareMail({
  ids: z.object({ eventId: uuid }),
  async load({ database, sealer }, { eventId }): Promise<TwoQuestionsFacts | null> {
    const row = await database.row<{ title: string; askedAt: string }>(
      `select e.title, a.asked_at::text as "askedAt"
       from organiser_answer a join event e on e.id = a.event_id and e.status = 'published'
         join campaign k on k.id = e.campaign_id and k.phase <> 'erased'
       where a.event_id = ? and a.answered_at is null`,
      [eventId],
    );
    if (row === null) return null;
    return {
      title: row.title,
      until: organiserLinkUntil(new Date(row.askedAt), townZone),
      token: twoQuestionsToken(sealer, eventId),
    };
  },
  compose({ title, until, token }, frame) {
    const { t, language } = frame.voice;
    return {
      subject: t('mail.two-questions.subject', { title }),
      status: [t('mail.two-questions.status', { title })],
      notes: [t('mail.two-questions.came'), t('mail.two-questions.again')],
      events: [],
      buttons: [
        {
          label: t('mail.two-questions.button'),
          href: webAddress(frame, `zwei-fragen/${encodeURIComponent(token)}`),
        },
      ],
      closing: [
        t('mail.two-questions.link', { day: dayText(until, language, 'bare') }),
        whomToAsk(frame),
      ],
    };
  },
});
