import type { ConsentLanguage } from '@dabei/domain';
import { printPdf } from '@dabei/server/platform';
import type { Content } from 'pdfmake/interfaces';
import { rightToLeftLines } from './right-to-left';
import { vaultVoice } from './vault-voice';

export interface ConsentForm {
  campaign: string;
  version: number;
  language: ConsentLanguage;
  words: string;
}

/** Where something is written by hand; the printer changes what it is given, so each is made anew. */
const line = (): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 26, x2: 511, y2: 26, lineWidth: 0.7 }],
});

const fields = ['child', 'birthDate', 'guardian', 'placeAndDay', 'signature'] as const;

/** Spaces are set by themselves: inside a word they would be turned with it. */
function turnedText(text: string, style = ''): Content[] {
  return rightToLeftLines(text).map((words) => ({
    text: words.flatMap((word, at) =>
      at === 0 ? [{ text: word }] : [{ text: ' ' }, { text: word }],
    ),
    alignment: 'right',
    style,
  }));
}

/** The form a family signs, in its language; the words are those of the version that is stored with the wish. */
export async function consentForm({
  campaign,
  version,
  language,
  words,
}: ConsentForm): Promise<Buffer> {
  const { t } = await vaultVoice();
  const say = (word: string): string => t(`bodies.consent.${language}.${word}`);
  const turned = language === 'ar';
  const set = (text: string, style?: string): Content[] =>
    turned ? turnedText(text, style) : [{ text, style }];
  return printPdf({
    title: say('title'),
    language,
    fontSize: 12,
    ...(turned ? { font: 'NotoSansArabic' as const } : {}),
    content: [
      { text: campaign, style: 'small', alignment: turned ? 'right' : 'left' },
      ...set(say('title'), 'title'),
      { text: ' ' },
      ...words.split('\n').flatMap((paragraph) => [...set(paragraph), { text: ' ', fontSize: 5 }]),
      ...fields.flatMap((field): Content[] => [line(), ...set(say(field), 'small')]),
    ],
    // German, so that the office recognises what lies before it
    foot: () => t('bodies.consent.foot', { version, language: t(`bodies.language.${language}`) }),
  });
}
