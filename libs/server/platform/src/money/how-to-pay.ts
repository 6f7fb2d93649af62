import type { MoneyAccount, Office } from '@dabei/contracts';
import { formatReference, giroCode } from '@dabei/domain';
import { moneyText, type Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { toString as qrCode } from 'qrcode';
import { fullDay } from '../pdf/full-day';

/** What is still to be paid, and where to. */
export interface Owed {
  reference: string;
  openCents: number;
  dueOn: string;
  account: MoneyAccount;
  office: Office;
}

/** EPC069-12: error correction M; large enough for a telephone at arm's length. */
const codeSize = 104;

const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');

/** How a paper says what to pay: by transfer with a GiroCode where the town has an account, or in cash. */
export async function howToPay(owed: Owed, { language, t }: Voice): Promise<Content[]> {
  const { account, openCents, dueOn, reference, office } = owed;
  const amount = moneyText(openCents, language);
  if (openCents === 0)
    return [{ text: t('money.paper.nothingOpen'), bold: true, margin: [0, 20, 0, 0] }];
  const due: Content = {
    text: t('money.paper.due', { amount, day: fullDay(dueOn, language) }),
    bold: true,
    margin: [0, 20, 0, 8],
  };
  const cash: Content = {
    text: t('money.paper.cash', {
      office: [office.name, office.address].filter(Boolean).join(', '),
    }),
    margin: [0, 8, 0, 0],
  };
  const { name, iban, bic } = account;
  const code = giroCode({
    name,
    iban,
    ...(bic === '' ? {} : { bic }),
    cents: openCents,
    reference,
  });
  if (code.outcome === 'refused') return [due, cash];
  const facts = [
    ['payee', name],
    ['iban', inFours(iban)],
    ...(bic === '' ? [] : [['bic', bic]]),
    ['amount', amount],
    ['purpose', formatReference(reference)],
  ].map(([word = '', value = '']): TableCell[] => [
    { text: t(`money.paper.${word}`), style: 'small' },
    { text: value, bold: true },
  ]);
  const svg = await qrCode(code.payload, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  return [
    due,
    {
      unbreakable: true,
      columnGap: 18,
      columns: [
        {
          width: codeSize,
          stack: [
            { svg, fit: [codeSize, codeSize] },
            { text: t('money.paper.giroCode'), style: 'small', margin: [0, 4, 0, 0] },
          ],
        },
        { width: '*', layout: 'noBorders', table: { widths: [84, '*'], body: facts } },
      ],
    },
    cash,
  ];
}
