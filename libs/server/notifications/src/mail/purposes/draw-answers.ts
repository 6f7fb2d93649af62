import { listText, momentText, type Voice } from '@dabei/words';
import { drawFacts, drawIds, type MailAnswer, type MailDrawnChild } from '../draw-answers';
import { eventBlocks } from '../event-blocks';
import type { EventBlock } from '../mail-body';
import { declareMail } from '../mail-declaration';
import { webAddress } from '../mail-frame';
import { entriesOf, whomToAsk } from '../phrases';

const placesOf = ({ answers }: MailDrawnChild): number =>
  answers.filter(({ reason }) => reason === 'placed').length;

/** "Klettern: voll. Ihre Losnummer ist 14, den letzten Platz hatte 11. Auf der Warteliste vor Ihnen: 3." */
function answerLines(child: MailDrawnChild, answer: MailAnswer, { t }: Voice): string[] {
  const { reason, lastLot, instead, ahead } = answer;
  const why = t(`mail.draw-answers.reason.${reason}`, {
    lot: child.lot,
    lastLot: lastLot ?? 0,
    instead: instead ?? t('mail.draw-answers.another'),
  });
  return [why, ...(ahead === null ? [] : [t('mail.draw-answers.ahead', { ahead })])];
}

const blockOf = (child: MailDrawnChild, voice: Voice): EventBlock => ({
  title: voice.t('mail.draw-answers.child', {
    child: child.childFirstName,
    lot: child.lot,
    lots: child.lots,
  }),
  facts: child.answers.map((answer, index) => ({
    label: voice.t('mail.draw-answers.wish', { rank: index + 1, title: answer.title }),
    lines: answerLines(child, answer, voice),
  })),
});

/** The one message after the draw: all children of a family, every wish with its answer. */
export const drawAnswers = declareMail({
  ids: drawIds,
  load: drawFacts,
  compose({ children, campaign, places, hidden }, frame) {
    const { voice } = frame;
    const { t, language } = voice;
    const names = listText(
      children.map(({ childFirstName }) => childFirstName),
      language,
    );
    return {
      subject: t('mail.draw-answers.subject', { children: names }),
      status: hidden
        ? [t('mail.draw-answers.hidden', { children: names })]
        : children.map((child) =>
            t('mail.draw-answers.status', {
              child: child.childFirstName,
              count: placesOf(child),
            }),
          ),
      notes: [
        ...(hidden ? [t('mail.draw-answers.hidden-where')] : []),
        t('mail.draw-answers.checked', { campaign: campaign.title }),
        ...(places.length > 0 ? [t('mail.draw-answers.fill-in')] : []),
        ...(campaign.opensAt === null
          ? []
          : [t('mail.draw-answers.free', { at: momentText(campaign.opensAt, voice) })]),
      ],
      events: hidden
        ? []
        : [...children.map((child) => blockOf(child, voice)), ...eventBlocks(places, voice)],
      buttons: [
        {
          label: t('mail.draw-answers.button'),
          href: webAddress(frame, `wuensche/${encodeURIComponent(campaign.slug)}/ergebnis`),
        },
      ],
      closing: [t('mail.draw-answers.cancel'), whomToAsk(frame)],
    };
  },
  entries: ({ places, hidden }, host) => (hidden ? [] : entriesOf(places, host)),
});
