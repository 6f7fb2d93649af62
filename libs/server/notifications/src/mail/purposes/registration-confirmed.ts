import { uuid } from '@dabei/contracts';
import { z } from 'zod';
import { eventBlocks } from '../event-blocks';
import { declareMail } from '../mail-declaration';
import type { MailFrame } from '../mail-frame';
import type { MailLine } from '../mail-line';
import { childrenOf, entriesOf, howToCancel, ownRegistrations, titlesOf } from '../phrases';
import { statusSentences } from '../status-sentence';

const isPlaced = ({ state }: MailLine): boolean => state === 'confirmed';
const isWaiting = ({ state }: MailLine): boolean => state === 'waiting';

/** Says what happened and for whom; a waiting child is never told as a place. */
export function subjectOf(lines: readonly MailLine[], frame: MailFrame): string {
  const { t } = frame.voice;
  const children = childrenOf(lines, frame);
  const places = lines.filter(isPlaced).length;
  const waiting = lines.length - places;
  const oneEvent = new Set(lines.map(({ event }) => event.id)).size === 1;
  if (places > 0 && waiting > 0) {
    return t('mail.registration-confirmed.subject-mixed', { children, places, waiting });
  }
  const kind = places > 0 ? 'place' : 'waiting';
  if (oneEvent) {
    const title = titlesOf(lines, frame);
    return t(`mail.registration-confirmed.subject-${kind}`, { children, title });
  }
  const key = places > 0 ? 'subject-places' : 'subject-all-waiting';
  return t(`mail.registration-confirmed.${key}`, { children, count: lines.length });
}

const waitingNote = ({ voice, onPaper }: MailFrame): string =>
  voice.t(
    onPaper === true ? 'mail.letter.waiting-note' : 'mail.registration-confirmed.waiting-note',
  );

/** One mail for everything a family pressed at once: all children, all events. */
export const registrationConfirmed = declareMail({
  ids: z.object({ basketId: uuid }),
  async load({ lines }, { basketId }) {
    const all = await lines.ofBasket(basketId);
    const told = all.filter((line) => isPlaced(line) || isWaiting(line));
    return told.length > 0 ? told : null;
  },
  compose: (lines, frame) => ({
    subject: subjectOf(lines, frame),
    status: statusSentences(lines, frame.voice),
    notes: lines.some(isWaiting) ? [waitingNote(frame)] : [],
    events: eventBlocks(lines, frame.voice),
    buttons: [ownRegistrations(frame)],
    closing: [howToCancel(frame)],
  }),
  entries: (lines, host) => entriesOf(lines.filter(isPlaced), host),
});
