import { dayText, type Voice } from '@dabei/words';
import type { MailEvent, MailLine } from './mail-line';

/** "Mia hat einen Platz." The same sentence in a mail and in a letter. */
export function statusSentence(line: MailLine, voice: Voice): string {
  const child = line.childFirstName;
  switch (line.state) {
    case 'waiting':
      return voice.t('mail.status.waiting', { child, ahead: line.ahead ?? 0 });
    case 'held':
    case 'queued':
      return voice.t('mail.status.held', { child });
    case 'confirmed':
    case 'cancelled':
    case 'expired':
    case 'attended':
    case 'missed':
      return voice.t(`mail.status.${line.state}`, { child });
  }
}

/** One sentence per child and event; the title leads it as soon as there are several events. */
export function statusSentences(lines: readonly MailLine[], voice: Voice): string[] {
  const severalEvents = new Set(lines.map(({ event }) => event.id)).size > 1;
  return lines.map((line) => {
    const sentence = statusSentence(line, voice);
    return severalEvents
      ? voice.t('mail.status.at', { title: line.event.title, sentence })
      : sentence;
  });
}

/** "Findet statt, wenn noch 3 Kinder kommen. Wir sagen bis 1. Juli Bescheid." */
export function minimumSentence(event: MailEvent, voice: Voice): string | null {
  const { missingForMinimum: missing, minimumDecidedOn: decidedOn } = event;
  if (missing <= 0 || event.cancelled) return null;
  if (decidedOn === null) return voice.t('mail.status.minimum', { missing });
  const day = dayText(decidedOn, voice.language, 'bare');
  return voice.t('mail.status.minimum-by', { missing, day });
}
