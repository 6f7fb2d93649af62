import type { Office } from '@dabei/contracts';
import { formatReference, type JournalKind, type PaymentMethod } from '@dabei/domain';
import { fullDay, type Paper, type Payer } from '@dabei/server/platform';
import { moneyText, type Voice } from '@dabei/words';

export interface PrintedReceipt {
  kind: JournalKind;
  method: PaymentMethod | null;
  cents: number;
  receipt: string;
  bookedOn: string;
  reference: string;
  title: string;
  payer: Payer | null;
  office: Office;
}

/** A receipt for money that came in or went back over the counter, on A5. */
export function receiptPaper(receipt: PrintedReceipt, { language, t }: Voice): Paper {
  const {
    kind,
    method,
    cents,
    receipt: number,
    bookedOn,
    reference,
    title,
    payer,
    office,
  } = receipt;
  const inOrOut = kind === 'paid' ? 'received' : 'givenBack';
  return {
    title: t('money.receipt.number', { number }),
    language,
    size: 'A5',
    landscape: true,
    content: [
      { text: office.name, style: 'small' },
      { text: t('money.receipt.title'), style: 'title', margin: [0, 14, 0, 0] },
      { text: t('money.receipt.number', { number }), margin: [0, 0, 0, 14] },
      { text: moneyText(cents, language), fontSize: 26, bold: true, margin: [0, 0, 0, 8] },
      {
        text: t(`money.receipt.${inOrOut}`, {
          day: fullDay(bookedOn, language),
          method: t(`money.method.${method ?? 'cash'}`),
        }),
      },
      ...(payer === null ? [] : [{ text: t('money.receipt.who', { name: payer.name }) }]),
      { text: t('money.receipt.what', { title, reference: formatReference(reference) }) },
      { text: t('money.receipt.signed'), style: 'small', margin: [0, 54, 0, 0] },
    ],
    foot: () => t('money.receipt.foot', { number }),
  };
}
