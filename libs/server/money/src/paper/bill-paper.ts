import type { BillPositionView, MoneyAccount, Office } from '@dabei/contracts';
import { billTotal, formatReference, type Balance } from '@dabei/domain';
import { fullDay, howToPay, type Paper, type Payer } from '@dabei/server/platform';
import { moneyText, type Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';

export interface PrintedBill {
  reference: string;
  title: string;
  payer: Payer | null;
  madeOn: string;
  dueOn: string;
  positions: readonly BillPositionView[];
  balance: Balance;
  account: MoneyAccount;
  office: Office;
}

/** A bill on A4: who, what, until when, and a code from which a banking app reads everything. */
export async function billPaper(bill: PrintedBill, voice: Voice): Promise<Paper> {
  const { language, t } = voice;
  const reference = formatReference(bill.reference);
  const day = (on: string): string => fullDay(on, language);
  return {
    title: t('money.paper.bill', { reference }),
    language,
    content: [
      { text: [bill.office.name, bill.office.address].filter(Boolean).join(' · '), style: 'small' },
      { text: payerLines(bill.payer), margin: [0, 26, 0, 30], lineHeight: 1.35 },
      { text: t('money.paper.title', { title: bill.title }), style: 'title' },
      { text: t('money.paper.reference', { reference }) },
      { text: t('money.paper.madeOn', { day: day(bill.madeOn) }), margin: [0, 0, 0, 14] },
      positionTable(bill.positions, voice),
      ...sums(bill, voice),
      ...(await howToPay({ ...bill, openCents: bill.balance.openCents }, voice)),
      { text: t('money.paper.difficult', { phone: bill.office.phone }), margin: [0, 16, 0, 0] },
    ],
    foot: (page, pages) => t('money.paper.foot', { reference, page, pages }),
  };
}

function payerLines(payer: Payer | null): string {
  return payer === null ? '' : [payer.name, payer.address ?? ''].join('\n').trim();
}

function positionTable(positions: readonly BillPositionView[], { language, t }: Voice): Content {
  const head = [
    { text: t('money.paper.what'), bold: true },
    { text: t('money.paper.amount'), bold: true, alignment: 'right' as const },
  ];
  const rows = positions.map(({ kind, words, cents, vat }): TableCell[] => [
    {
      text: [
        cents < 0 ? t('money.paper.takenBack', { words }) : words,
        kind === 'deposit' ? ` (${t('money.paper.deposit')})` : '',
        vat === 'none' ? '' : ` · ${t('money.paper.vatKey', { percent: vat })}`,
      ].join(''),
    },
    { text: moneyText(cents, language), alignment: 'right' },
  ]);
  return {
    layout: 'lightHorizontalLines',
    table: { headerRows: 1, widths: ['*', 'auto'], body: [head, ...rows] },
  };
}

function sums({ positions, balance }: PrintedBill, { language, t }: Voice): Content[] {
  const { totalCents, vat } = billTotal(positions);
  const money = (cents: number): string => moneyText(cents, language);
  const line = (words: string, cents: number, bold = false): Content => ({
    columns: [
      { text: words, bold },
      { text: money(cents), alignment: 'right', bold },
    ],
    margin: [0, 3, 0, 0],
  });
  return [
    line(t('money.paper.total'), totalCents, true),
    ...vat.map(({ key, vatCents }) => line(t('money.paper.vatInside', { percent: key }), vatCents)),
    ...(balance.moneyCents > 0 ? [line(t('money.paper.paid'), balance.moneyCents)] : []),
    ...(balance.openCents !== totalCents && balance.openCents > 0
      ? [line(t('money.paper.open'), balance.openCents, true)]
      : []),
  ];
}
