import type { GiftPurchase } from '@dabei/contracts';
import { printPdf } from '@dabei/server/platform';
import { moneyText, translatorFor, type Translator } from '@dabei/words';
import { Injectable } from '@nestjs/common';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { PurchaseQueries } from './purchase-queries';

/** The list for the shop: number, what, how much at most, a line for the price paid. */
@Injectable()
export class PrintPurchases {
  constructor(private readonly queries: PurchaseQueries) {}

  async print(slug: string | undefined): Promise<Buffer> {
    const { purchases, budget } = await this.queries.read(slug);
    const words = await translatorFor('de', 'gifts', 'checking');
    const { t } = words;
    const listed = purchases.filter(({ boughtOn }) => boughtOn === null);
    const title = t('gifts.buy.list');
    const lead = t('gifts.buy.paper', {
      count: listed.length,
      needed: moneyText(budget.neededCents, 'de'),
    });
    const content: Content[] = [
      { text: title, style: 'title' },
      { text: lead, margin: [0, 0, 0, 8] },
      listed.length === 0
        ? { text: t('gifts.buy.none') }
        : {
            table: {
              headerRows: 1,
              widths: [44, '*', 60, 70],
              dontBreakRows: true,
              body: [
                ['numberHead', 'what', 'limit', 'paid'].map((word): TableCell => ({
                  text: t(`gifts.buy.${word}`),
                  bold: true,
                })),
                ...listed.map((one) => lineOf(one, words)),
              ],
            },
            layout: 'lightHorizontalLines',
          },
    ];
    return printPdf({
      title,
      language: 'de',
      content,
      foot: (page, pages) => `${String(page)} / ${String(pages)}`,
    });
  }
}

function lineOf({ wish, limitCents }: GiftPurchase, { t }: Translator): TableCell[] {
  const { number, words, size, colour, kind, ageBand } = wish;
  const about = [
    size === '' ? '' : t('checking.wish.sizeIs', { size }),
    colour,
    kind === null ? '' : t(`checking.kind.${kind}`),
    ageBand === null ? '' : t('checking.wish.years', { band: ageBand.replace('-', '–') }),
  ].filter((part) => part !== '');
  return [
    { text: String(number), bold: true, fontSize: 14 },
    {
      stack: [
        { text: words === '' ? t('checking.wish.byHand') : words },
        { text: about.join(' · '), style: 'small' },
      ],
    },
    { text: moneyText(limitCents, 'de') },
    { text: '' },
  ];
}
