import type { Office } from '@dabei/contracts';
import { firstLanguage, type Voice } from '@dabei/words';
import { buildCalendar } from '../calendar/build-calendar';
import { layoutHtml } from './layout-html';
import { layoutText } from './layout-text';
import type { PreparedMail } from './mail-declaration';
import type { MailFrame } from './mail-frame';
import { voiceOf } from './voice-of';

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
  /** An iCalendar file, where there is a date. */
  calendar: { filename: string; content: string } | null;
}

interface RenderSettings {
  language: string;
  office: Office;
  publicUrl: string;
  zone: string;
}

/** A subject is one line, whatever stands in a title. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function footerOf({ office, voice }: MailFrame): string[] {
  const { name, address, hours, phone } = office;
  return [
    voice.t('mail.closing.office', { name, address }),
    phone,
    ...(hours === '' ? [] : [voice.t('mail.closing.hours', { hours })]),
  ].filter((text) => text !== '');
}

function calendarOf(mail: PreparedMail, { office, publicUrl, zone }: RenderSettings, voice: Voice) {
  const entries = mail.entries(new URL(publicUrl).hostname);
  if (entries.length === 0) return null;
  return {
    filename: voice.t('mail.layout.calendar-file'),
    content: buildCalendar({ name: office.name, zone, entries }),
  };
}

/** Puts a mail into words: the family's language first, German below when that is another one. */
export async function renderMail(
  mail: PreparedMail,
  settings: RenderSettings,
): Promise<RenderedMail> {
  const { office, publicUrl } = settings;
  const frame: MailFrame = { voice: await voiceOf(settings.language), office, publicUrl };
  const { language } = frame.voice;
  const own = mail.compose(frame);
  const german =
    language === firstLanguage
      ? null
      : {
          heading: frame.voice.t('mail.layout.german-below'),
          body: mail.compose({ ...frame, voice: await voiceOf(firstLanguage) }),
        };
  const footer = footerOf(frame);
  return {
    subject: oneLine(own.subject),
    html: layoutHtml({ language, own, german, footer }),
    text: [
      layoutText(own, true),
      ...(german === null ? [] : [`${german.heading}\n\n${layoutText(german.body, false)}`]),
      footer.join('\n'),
    ].join('\n\n* * *\n\n'),
    calendar: calendarOf(mail, settings, frame.voice),
  };
}
