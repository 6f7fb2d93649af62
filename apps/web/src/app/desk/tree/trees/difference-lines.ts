import type { TreeStockView } from '@dabei/contracts';
import { stockDifferences } from '@dabei/domain';
import type { Words } from '../../../shared/words';

/** So many numbers are named; the rest is a count. */
const named = 12;

/** What does not fit at a tree, one sentence for each kind: "3 Karten bitte abnehmen: Nr. 7, 9, 12." */
export function differenceLines(differences: TreeStockView['differences'], words: Words): string[] {
  return stockDifferences.flatMap((what) => {
    const numbers = differences.filter((one) => one.what === what).map(({ number }) => number);
    if (numbers.length === 0) return [];
    return words.t(`checking.difference.${what}`, {
      count: numbers.length,
      numbers: numbers.slice(0, named).join(', '),
      more: Math.max(0, numbers.length - named),
    });
  });
}
