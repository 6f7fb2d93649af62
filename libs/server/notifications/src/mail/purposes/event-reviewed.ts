import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { declareMail } from '../mail-declaration';
import type { MailFrame } from '../mail-frame';
import { whomToAsk } from '../phrases';

interface ReviewFacts {
  eventId: string;
  title: string;
  comment: string | null;
}

/** To an organiser's people: what the office says about the event they handed in. */
const reviewed = (purpose: 'event-returned' | 'event-accepted', review: string) =>
  declareMail({
    ids: z.object({ eventId: uuid }),
    async load({ database }, { eventId }): Promise<ReviewFacts | null> {
      const event = await database.row<{ title: string; comment: string | null }>(
        'select title, review_comment as comment from event where id = ? and review = ?',
        [eventId, review],
      );
      return event === null ? null : { eventId, ...event };
    },
    compose({ eventId, title, comment }, frame: MailFrame) {
      const { t } = frame.voice;
      return {
        subject: t(`mail.${purpose}.subject`, { title }),
        status: [t(`mail.${purpose}.status`, { title })],
        notes: [...(comment === null ? [] : [comment]), t(`mail.${purpose}.next`)],
        events: [],
        buttons: [
          {
            label: t('mail.button.own-event'),
            href: `${frame.publicUrl.replace(/\/$/, '')}/desk/eigene/${eventId}`,
          },
        ],
        closing: [whomToAsk(frame)],
      };
    },
  });

export const eventReturned = reviewed('event-returned', 'returned');
export const eventAccepted = reviewed('event-accepted', 'accepted');
