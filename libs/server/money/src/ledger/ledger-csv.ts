import { defused } from '@dabei/server/platform';
import { stringify } from 'csv-stringify/sync';
import type { Voice } from '@dabei/words';
import type { LedgerRow } from './ledger-queries';

const columns = [
  'number',
  'day',
  'reference',
  'title',
  'kind',
  'method',
  'receipt',
  'billed',
  'money',
  'vat7',
  'vat19',
] as const;

/** Amounts as German bookkeeping reads them: "-12,50". */
const amount = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');
const day = (date: string): string => date.split('-').reverse().join('.');

/** The journal as the town's bookkeeping opens it: mark of UTF-8, semicolons, line ends of Windows, no formulas. */
export function ledgerCsv(rows: readonly LedgerRow[], { t }: Voice): Buffer {
  const head = columns.map((column) => t(`money.csv.${column}`));
  const body = rows.map((row) => [
    row.number,
    day(row.bookedOn),
    row.reference,
    row.title,
    t(`money.kind.${row.kind}`),
    row.method === null ? '' : t(`money.method.${row.method}`),
    row.receipt ?? '',
    amount(row.billedCents),
    amount(row.moneyCents),
    amount(row.vat7Cents),
    amount(row.vat19Cents),
  ]);
  const cells = [head, ...body].map((line) => line.map(defused));
  return Buffer.from(
    stringify(cells, {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      quoted_match: /[\r\n\t]/,
    }),
  );
}
