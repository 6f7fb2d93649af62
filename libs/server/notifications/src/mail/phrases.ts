import { listText } from '@dabei/words';
import type { CalendarEntry } from '../calendar/calendar-entry';
import { personalEntries } from '../calendar/entries-of';
import type { Button } from './mail-body';
import { webAddress, type MailFrame } from './mail-frame';
import type { MailLine } from './mail-line';

const unique = (words: readonly string[]): string[] => [...new Set(words)];

/** "Mia, Ali und Lea", each name once. */
export function childrenOf(lines: readonly MailLine[], { voice }: MailFrame): string {
  return listText(unique(lines.map(({ childFirstName }) => childFirstName)), voice.language);
}

/** "Floß bauen und Töpfern", each title once. */
export function titlesOf(lines: readonly MailLine[], { voice }: MailFrame): string {
  return listText(unique(lines.map(({ event }) => event.title)), voice.language);
}

export const countChildren = (lines: readonly MailLine[]): number =>
  new Set(lines.map(({ registrationId }) => registrationId)).size;

/** The button that leads to the family's own registrations; opening it changes nothing. */
export function ownRegistrations(frame: MailFrame): Button {
  return {
    label: frame.voice.t('mail.button.my-registrations'),
    href: webAddress(frame, 'meine'),
  };
}

/** How to cancel, said the same way in every mail about a place or a position. */
export const howToCancel = ({ voice, office, onPaper }: MailFrame): string =>
  voice.t(onPaper === true ? 'mail.letter.call' : 'mail.closing.cancel', { phone: office.phone });

export const whomToAsk = ({ voice, office, onPaper }: MailFrame): string =>
  voice.t(onPaper === true ? 'mail.letter.questions' : 'mail.closing.questions', {
    phone: office.phone,
  });

/** Calendar entries of those who have, or had, a place; a protected family's dates stand in no calendar. */
export function entriesOf(lines: readonly MailLine[], host: string): CalendarEntry[] {
  const placed = lines.filter(({ hadPlace, hidden }) => hadPlace && !hidden);
  return placed.flatMap(({ event, registrationId, childFirstName, changedAt, state }) =>
    personalEntries(
      event,
      { registrationId, childFirstName, changedAt, cancelled: state === 'cancelled' },
      host,
    ),
  );
}
