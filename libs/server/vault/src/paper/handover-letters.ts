import type { ConsentLanguage } from '@dabei/domain';
import { printPdf } from '@dabei/server/platform';
import { listText, momentText, townTime, type Voice } from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';
import { toString as qrCode } from 'qrcode';
import { vaultVoice } from './vault-voice';

export interface HandoverLetter {
  guardian: string;
  street: string;
  town: string;
  language: ConsentLanguage;
  numbers: readonly number[];
  /** Whoever shows it may collect. */
  code: string;
  /** Instants, or null while no time was given. */
  startsAt: string | null;
  endsAt: string | null;
}

export interface HandoverLetters {
  title: string;
  place: string;
  letters: readonly HandoverLetter[];
}

/** Where the window of an envelope is. */
const window = { x: 71, y: 178 };

function said(letter: HandoverLetter, place: string, voice: Voice): Content[] {
  const { t, language } = voice;
  const { startsAt, endsAt, numbers } = letter;
  const when =
    startsAt === null || endsAt === null
      ? t('vault.letter.noTime')
      : t('vault.letter.when', { from: momentText(startsAt, voice), until: townTime(endsAt).time });
  return [
    { text: t('vault.letter.ready', { count: numbers.length }), margin: [0, 0, 0, 6] },
    { text: `${when} ${t('vault.letter.where', { place })}`, margin: [0, 0, 0, 6] },
    { text: t('vault.letter.how'), margin: [0, 0, 0, 6] },
    {
      text: t('vault.letter.numbers', {
        count: numbers.length,
        numbers: listText(numbers.map(String), language),
      }),
      margin: [0, 0, 0, 12],
    },
  ];
}

async function pageOf(
  letter: HandoverLetter,
  { title, place }: HandoverLetters,
  isFirst: boolean,
): Promise<Content[]> {
  const [german, english] = [await vaultVoice('de'), await vaultVoice('en')];
  const voices = letter.language === 'de' ? [german] : [english, german];
  const qr = await qrCode(letter.code, { type: 'svg', margin: 0 });
  return [
    {
      text: ' ',
      fontSize: 1,
      lineHeight: 1,
      margin: [0, 0, 0, 200],
      ...(isFirst ? {} : { pageBreak: 'before' as const }),
    },
    {
      absolutePosition: window,
      columns: [{ width: 227, stack: [letter.guardian, letter.street, letter.town] }],
    },
    { text: title, bold: true, fontSize: 13, margin: [0, 0, 0, 12] },
    ...voices.flatMap((voice) => said(letter, place, voice)),
    {
      columnGap: 16,
      columns: [
        { width: 104, svg: qr, fit: [104, 104] },
        {
          width: '*',
          stack: [
            { text: german.t('vault.letter.code'), style: 'small' },
            { text: letter.code, fontSize: 24, bold: true, characterSpacing: 2 },
          ],
        },
      ],
    },
  ];
}

/** One page per family: the name stands in the window of the envelope, and on no other paper beside the code. */
export async function handoverLetters(order: HandoverLetters): Promise<Buffer> {
  const { t } = await vaultVoice();
  const pages = await Promise.all(
    order.letters.map((letter, at) => pageOf(letter, order, at === 0)),
  );
  return printPdf({
    title: order.title,
    language: 'de',
    margins: [71, 76, 57, 57],
    content: pages.length === 0 ? [{ text: t('vault.letter.nobody') }] : pages.flat(),
    foot: () => '',
  });
}
