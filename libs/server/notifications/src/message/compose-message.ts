import { fillTemplate, type Placeholder } from '@dabei/domain';
import { firstLanguage, listText, whenText } from '@dabei/words';
import type { MailBody } from '../mail/mail-body';
import type { MailFrame } from '../mail/mail-frame';
import { ownRegistrations, whomToAsk } from '../mail/phrases';
import type { MessageEvent, MessageFacts } from './message-facts';

type PartOf = (event: MessageEvent) => string;

/** Of one event as it is, of several with the title before each. */
function ofEach(events: readonly MessageEvent[], partOf: PartOf): string {
  const parts = events.map((event) => ({ title: event.title, part: partOf(event) }));
  const told = parts.filter(({ part }) => part !== '');
  if (events.length === 1) return told[0]?.part ?? '';
  return told.map(({ title, part }) => `${title}: ${part}`).join('; ');
}

function valuesOf(
  { name, children, hidden, events }: MessageFacts,
  { voice }: MailFrame,
): Record<Placeholder, string> {
  const { t, language } = voice;
  const told = (partOf: PartOf): string =>
    hidden ? t('mail.label.hidden') : ofEach(events, partOf);
  return {
    Name: name,
    Kind: listText([...children], language),
    Veranstaltung: listText(
      events.map(({ title }) => title),
      language,
    ),
    Wann: told(({ sessions }) => (sessions.length === 0 ? '' : whenText(sessions, voice))),
    Wo: told(({ place, placeAddress }) => [place, placeAddress ?? ''].filter(Boolean).join(', ')),
    Treffpunkt: told(({ meetingPoint }) => meetingPoint ?? ''),
  };
}

const paragraphs = (text: string): string[] =>
  text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** The office's own words for one reader; who reads another language than they are written in is told so. */
export function composeMessage(facts: MessageFacts, frame: MailFrame): MailBody {
  const { content } = facts;
  const { t, language } = frame.voice;
  const values = valuesOf(facts, frame);
  const german = language === firstLanguage;
  const translated = german || content.textEn.trim() !== '';
  const template =
    german || content.subjectEn.trim() === '' ? content.subjectDe : content.subjectEn;
  const subject = fillTemplate(template, values);
  const text = german ? content.textDe : content.textEn;
  return {
    subject,
    status: [translated ? subject : t('mail.message.only-german')],
    notes: translated ? paragraphs(text).map((one) => fillTemplate(one, values)) : [],
    events: [],
    // organisers and companions have no registrations of their own
    buttons: facts.family ? [ownRegistrations(frame)] : [],
    closing: [whomToAsk(frame)],
  };
}
