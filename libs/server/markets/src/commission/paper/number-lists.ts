import type { CommissionTerms } from '@dabei/contracts';
import type { Translator } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';

/** One list: for a seller to write down what it brings, for the office to tick what was sold. */
export interface NumberList {
  number: number;
  isHelper: boolean;
}

/** A list per number, each on a page of its own; no name, because it lies at the tills. */
export function numberLists(
  lists: readonly NumberList[],
  { title, terms }: { title: string; terms: CommissionTerms },
  t: Translator['t'],
): Content[] {
  const heads = ['item', 'description', 'size-short', 'price-short', 'sold'] as const;
  return lists.flatMap(({ number, isHelper }, index): Content[] => {
    const items = isHelper ? terms.itemsPerHelper : terms.itemsPerNumber;
    const rows = Array.from({ length: items }, (_, at): TableCell[] => [
      { text: String(at + 1), alignment: 'right' },
      '',
      '',
      '',
      '',
    ]);
    return [
      {
        text: t('commission.paper.list', { number: String(number) }),
        style: 'title',
        ...(index === 0 ? {} : { pageBreak: 'before' as const }),
      },
      { text: title, margin: [0, 0, 0, 6] },
      {
        table: {
          headerRows: 1,
          widths: [24, '*', 60, 60, 50],
          heights: (row) => (row === 0 ? 12 : 13),
          body: [
            heads.map((head) => ({ text: t(`commission.paper.head.${head}`), bold: true })),
            ...rows,
          ],
          dontBreakRows: true,
        },
        fontSize: 9,
      },
      { text: t('commission.paper.list-sums'), margin: [0, 8, 0, 0] },
    ];
  });
}
