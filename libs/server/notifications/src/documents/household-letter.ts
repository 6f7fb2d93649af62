import type { Office } from '@dabei/contracts';
import { formatAccessCode } from '@dabei/domain';
import type { Paper } from '@dabei/server/platform';
import { dayText, momentText, townTime, type Voice } from '@dabei/words';
import type { Content, ContentText } from 'pdfmake/interfaces';
import { toString as qrCode } from 'qrcode';
import { eventBlocks } from '../mail/event-blocks';
import type { EventBlock, Fact } from '../mail/mail-body';
import type { MailLine } from '../mail/mail-line';
import { statusSentences } from '../mail/status-sentence';
import { dateLine, letterPaper, windowLetter } from './window-letter';

export interface LetterOffer {
  childFirstName: string;
  expiresAt: Date | null;
}

export interface HouseholdLetter {
  recipient: string;
  addressLines: readonly string[];
  lines: readonly MailLine[];
  offers: readonly LetterOffer[];
  /** null: the letter goes without a code. */
  accessCode: string | null;
  office: Office;
  publicUrl: string;
  printedAt: Date;
}

const paragraph = (text: string): Content => ({ text, margin: [0, 0, 0, 6] });

function offerText(
  { childFirstName, expiresAt }: LetterOffer,
  letter: HouseholdLetter,
  voice: Voice,
) {
  const named = { children: childFirstName, phone: letter.office.phone };
  return expiresAt === null
    ? voice.t('mail.letter.offer', named)
    : voice.t('mail.letter.offer-until', { ...named, deadline: momentText(expiresAt, voice) });
}

const factContent = ({ label, lines }: Fact): Content => {
  const name: ContentText = { text: `${label}: `, bold: true };
  return { text: [name, lines.join(', ')] };
};

const blockContent = ({ title, facts }: EventBlock): Content => ({
  unbreakable: true,
  stack: [{ text: title, style: 'heading' }, ...facts.map(factContent)],
});

/** What stands behind the # reaches no server and no log, also when the picture is scanned. */
async function codeContent(letter: HouseholdLetter, code: string, { t }: Voice): Promise<Content> {
  const shown = formatAccessCode(code);
  const address = `${letter.publicUrl}/de/meine`;
  return {
    unbreakable: true,
    margin: [0, 18, 0, 0],
    stack: [
      { text: t('mail.letter.code-title'), style: 'heading' },
      {
        columns: [
          {
            width: 110,
            svg: await qrCode(`${address}#zugang=${shown}`, { type: 'svg', margin: 0 }),
          },
          {
            width: '*',
            stack: [
              { text: shown, fontSize: 22, bold: true, characterSpacing: 1 },
              paragraph(t('mail.letter.code-how', { address })),
              paragraph(t('mail.letter.code-safe')),
            ],
          },
        ],
        columnGap: 16,
      },
    ],
  };
}

/** How things stand for a family without e-mail: the sentences of the mails, on paper. */
export async function householdLetter(letter: HouseholdLetter, voice: Voice): Promise<Paper> {
  const { office, lines, accessCode } = letter;
  const { t } = voice;
  const day = dayText(townTime(letter.printedAt).date, voice.language);
  const code: Content[] = accessCode === null ? [] : [await codeContent(letter, accessCode, voice)];
  return letterPaper({
    title: t('mail.letter.title'),
    language: voice.language,
    content: windowLetter(
      {
        recipient: letter.recipient,
        addressLines: letter.addressLines,
        office,
        date: dateLine(office, letter.printedAt, voice),
        subject: t('mail.letter.title'),
        content: [
          paragraph(t('mail.letter.greeting', { name: letter.recipient })),
          paragraph(t(lines.length > 0 ? 'mail.letter.intro' : 'mail.letter.nothing', { day })),
          ...statusSentences(lines, voice).map((text): Content => ({ text, bold: true })),
          ...letter.offers.map((offer): Content => ({
            text: offerText(offer, letter, voice),
            bold: true,
          })),
          ...eventBlocks(lines, voice).map(blockContent),
          ...code,
          { text: t('mail.letter.call', { phone: office.phone }), margin: [0, 18, 0, 6] },
          paragraph(t('mail.letter.closing')),
          { text: office.name },
        ],
      },
      true,
    ),
    foot: (page, pages) => t('mail.list.page', { page, pages }),
  });
}
