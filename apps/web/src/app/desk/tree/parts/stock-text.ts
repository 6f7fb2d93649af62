import type { TreeStockView } from '@dabei/contracts';
import type { Words } from '../../../shared/words';

/** Where wishes are, in words: "4 offen, 3 vergeben, 5 da". What is nought is not mentioned. */
export function stockText(
  { counts, published }: Pick<TreeStockView, 'counts' | 'published'>,
  words: Words,
): string {
  const { free, claimed, out, here, missing, handedOver } = counts;
  const shown = [
    ['open', free],
    ['given', claimed + out],
    ['here', here],
    ['missing', missing],
    ['handed-over', handedOver],
  ] as const;
  const said = shown
    .filter(([, count]) => count > 0)
    .map(([state, count]) => words.t(`checking.stock.${state}`, { count }));
  return published === 0 ? words.t('checking.stock.none') : said.join(', ');
}
