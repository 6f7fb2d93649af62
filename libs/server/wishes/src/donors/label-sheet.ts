import type { DonorView } from '@dabei/contracts';
import type { Translator } from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';

/** What is read from the label of a parcel: the number and nothing else. */
const codeOf = (number: number): string => `Nr. ${String(number)}`;

/** Labels of what is still to come, four on a page: a large number, where to bring it; no name and no wish. */
export function labelSheet({ campaign, pledges }: DonorView, t: Translator['t']): Content[] {
  const labels = pledges
    .filter(({ state }) => state === 'promised')
    .map(({ wish }) => label(wish.number, campaign.giftPlace, t('tree.label.bring')));
  return labels.length === 0 ? [{ text: t('tree.label.none') }] : rowsOf(labels);
}

function label(number: number, place: string, bring: string): Content {
  return {
    stack: [
      { text: codeOf(number), fontSize: 54, bold: true, alignment: 'center' },
      { qr: codeOf(number), fit: 90, alignment: 'center', margin: [0, 6, 0, 10] },
      { text: bring, style: 'small', alignment: 'center' },
      { text: place, alignment: 'center' },
    ],
    margin: [6, 18, 6, 18],
  };
}

/** Two beside each other, with lines to cut along. */
function rowsOf(labels: readonly Content[]): Content[] {
  const pairs = Array.from({ length: Math.ceil(labels.length / 2) }, (_, at) => [
    labels[2 * at] ?? '',
    labels[2 * at + 1] ?? '',
  ]);
  return [
    {
      table: { widths: ['*', '*'], body: pairs, dontBreakRows: true },
      layout: {
        hLineStyle: () => ({ dash: { length: 4 } }),
        vLineStyle: () => ({ dash: { length: 4 } }),
      },
    },
  ];
}
