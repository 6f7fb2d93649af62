import type { Office } from '@dabei/contracts';
import type { LetterText } from '@dabei/server/platform';
import { firstLanguage } from '@dabei/words';
import type { MailBody } from '../mail/mail-body';
import type { PreparedMail } from '../mail/mail-declaration';
import type { MailFrame } from '../mail/mail-frame';
import { voiceOf } from '../mail/voice-of';

interface LetterSettings {
  language: string;
  office: Office;
  publicUrl: string;
}

/** Status sentence first, then when and where, then how to cancel: a mail without its buttons. */
function paragraphsOf({ status, notes, events, closing }: MailBody): string[] {
  return [
    status.join('\n'),
    ...notes,
    ...events.map(({ title, facts }) =>
      [title, ...facts.map(({ label, lines }) => `${label}: ${lines.join(', ')}`)].join('\n'),
    ),
    ...closing,
  ];
}

/** The same words as the mail, for paper: the family's language first, German below when that is another one. */
export async function letterText(
  mail: PreparedMail,
  { language, office, publicUrl }: LetterSettings,
): Promise<LetterText> {
  const frame: MailFrame = {
    voice: await voiceOf(language),
    office,
    publicUrl,
    onPaper: true,
  };
  const own = mail.compose(frame);
  const paragraphs = paragraphsOf(own);
  if (frame.voice.language !== firstLanguage) {
    const german = mail.compose({ ...frame, voice: await voiceOf(firstLanguage) });
    paragraphs.push(frame.voice.t('mail.layout.german-below'), ...paragraphsOf(german));
  }
  return { title: own.subject, paragraphs };
}
