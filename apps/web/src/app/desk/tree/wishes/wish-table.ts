import type { TableToExport, TreeWishRow } from '@dabei/contracts';
import type { Words } from '../../../shared/words';
import { tableOf, type ColumnOf } from '../../parts/table-columns';

/** The wishes as a file: what stands on the card, where it hangs, and one of five states. */
export function wishTable(
  rows: readonly TreeWishRow[],
  filterCodes: string[],
  words: Words,
): TableToExport {
  const column = (
    code: string,
    kind: ColumnOf<TreeWishRow>['kind'],
    value: ColumnOf<TreeWishRow>['value'],
  ): ColumnOf<TreeWishRow> => ({ code, kind, value, label: words.t(`checking.wish.${code}`) });
  const columns = [
    column('no', 'number', ({ number }) => number),
    column('state', 'text', ({ shown, state }) => words.t(`checking.state.${shown ?? state}`)),
    column('words', 'text', (wish) => wish.words || null),
    column('kind', 'text', ({ kind }) => kind && words.t(`checking.kind.${kind}`)),
    column('age', 'text', ({ ageBand }) => ageBand?.replace('-', '–') ?? null),
    column('size', 'text', ({ size }) => size || null),
    column('colour', 'text', ({ colour }) => colour || null),
    column('price', 'money', ({ priceCents }) => priceCents),
    column('tree', 'text', ({ tree }) => tree && `${String(tree.number)} ${tree.name}`),
    column('outlet', 'text', ({ outlet }) => outlet && words.t(`checking.outlet.${outlet}`)),
  ];
  return tableOf(
    { table: 'wishes', title: words.t('checking.wishes.title'), filter: '', filterCodes },
    columns,
    rows,
  );
}
