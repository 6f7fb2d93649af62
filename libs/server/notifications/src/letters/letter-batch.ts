import type { Office } from '@dabei/contracts';
import type { LetterText, Paper } from '@dabei/server/platform';
import type { Content } from 'pdfmake/interfaces';
import { toString as qrCode } from 'qrcode';
import { dateLine, letterPaper, windowLetter } from '../documents/window-letter';
import { voiceOf } from '../mail/voice-of';

export interface PrintedLetter extends LetterText {
  recipient: string;
  addressLines: readonly string[];
  language: string;
}

export interface LetterBatchPaper {
  letters: readonly PrintedLetter[];
  office: Office;
  publicUrl: string;
  /** The day of the first print, also when it is printed again. */
  printedAt: Date;
}

/** What has several lines begins with a heading: an event and its facts. */
function paragraph(text: string): Content {
  const [first = '', ...more] = text.split('\n');
  const lines = more.length === 0 ? first : [{ text: first, bold: true }, `\n${more.join('\n')}`];
  return { text: lines, margin: [0, 0, 0, 8] };
}

async function contentOf(
  { recipient, addressLines, language, title, paragraphs }: PrintedLetter,
  { office, publicUrl, printedAt }: LetterBatchPaper,
  isFirst: boolean,
): Promise<Content[]> {
  const voice = await voiceOf(language);
  const { t, language: spoken } = voice;
  const [status, ...rest] = paragraphs;
  const address = `${publicUrl}/${spoken}/meine`;
  return windowLetter(
    {
      recipient,
      addressLines,
      office,
      date: dateLine(office, printedAt, voice),
      subject: title,
      content: [
        paragraph(t('mail.letter.greeting', { name: recipient })),
        { text: status ?? '', bold: true, margin: [0, 0, 0, 8] },
        ...rest.map(paragraph),
        paragraph(t('mail.letter.closing')),
        { text: office.name },
        {
          unbreakable: true,
          margin: [0, 16, 0, 0],
          columns: [
            { width: 56, svg: await qrCode(address, { type: 'svg', margin: 0 }), fit: [56, 56] },
            { width: '*', text: t('mail.letter.sign-in', { address }), style: 'small' },
          ],
          columnGap: 12,
        },
      ],
    },
    isFirst,
  );
}

/** All letters of a batch as one file, each on a page of its own. */
export async function letterBatchPaper(batch: LetterBatchPaper): Promise<Paper> {
  const { t, language } = await voiceOf('de');
  const contents = await Promise.all(
    batch.letters.map((letter, index) => contentOf(letter, batch, index === 0)),
  );
  const { name, phone } = batch.office;
  return letterPaper({
    title: t('mail.letter.title'),
    language,
    content: contents.flat(),
    foot: () => [name, phone].filter((text) => text !== '').join(' · '),
  });
}
