import type { CommissionBooks, DeskNumber } from '@dabei/contracts';
import { moneyText, type Translator } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';

const columns = [
  'number',
  'name',
  'brought',
  'sold',
  'turnover',
  'commission',
  'fee',
  'payout',
  'left',
  'signature',
] as const;

/** A number as it stands on paper; without a name it is a protected family's. */
export type PaperNumber = Omit<DeskNumber, 'name'> & { name: string | null };

/** What each number gets, with a place to sign, and the sums that close to the cent. */
export function payoutList(
  numbers: readonly PaperNumber[],
  { books, title }: { books: CommissionBooks; title: string },
  { t, language }: Pick<Translator, 't' | 'language'>,
): Content[] {
  const money = (cents: number, bold = false): TableCell => ({
    text: moneyText(cents, language),
    alignment: 'right',
    noWrap: true,
    bold,
  });
  const count = (value: number | null): TableCell => ({
    text: String(value ?? ''),
    alignment: 'right',
  });
  const rows = numbers.flatMap((one): TableCell[][] => {
    const { settlement, state } = one;
    if (settlement === null || state !== 'settled') return [];
    return [
      [
        { text: String(one.number), bold: true, alignment: 'right' },
        one.name ?? '',
        count(one.itemsBrought),
        count(one.itemsSold),
        money(settlement.turnoverCents),
        money(settlement.commissionCents),
        money(settlement.feeCents),
        money(settlement.payoutCents, true),
        t(`commission.paper.left.${one.donateLeftovers ? 'donate' : 'back'}`, {
          count: settlement.itemsLeft,
        }),
        '',
      ],
    ];
  });
  const sums: TableCell[] = [
    '',
    { text: t('commission.paper.sum', { count: rows.length }), bold: true },
    count(books.itemsBrought),
    count(books.itemsSold),
    money(books.turnoverCents),
    money(books.commissionCents),
    money(books.feeCents),
    money(books.payoutCents),
    '',
    '',
  ];
  return [
    { text: t('commission.paper.payouts'), style: 'title' },
    { text: title, margin: [0, 0, 0, 6] },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [24, '*', 36, 36, 54, 54, 44, 54, 76, 130],
        heights: (row) => (row === 0 ? 14 : 20),
        body: [
          columns.map((name) => ({ text: t(`commission.paper.head.${name}`), bold: true })),
          ...rows,
          sums,
        ],
      },
      fontSize: 9,
    },
    {
      text: t('commission.paper.closes', {
        payout: moneyText(books.payoutCents, language),
        commission: moneyText(books.commissionCents, language),
        fee: moneyText(books.feeCents, language),
        rounding: moneyText(books.roundingCents, language),
        turnover: moneyText(books.turnoverCents, language),
      }),
      margin: [0, 8, 0, 0],
    },
  ];
}
