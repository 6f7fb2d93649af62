import type { TreeFigures } from '@dabei/contracts';
import type { Words } from '../../../shared/words';

/** "231 von 240 Wünschen sind vergeben, Rathausbaum: noch 4 Karten." The three trees with most cards are named. */
export function pressLine(
  { published, given, handedOver, trees }: TreeFigures,
  words: Words,
): string {
  if (published > 0 && given === published)
    return words.t('gifts.figures.lineDone', { published, handedOver });
  const hanging = trees
    .filter(({ open }) => open > 0)
    .sort((one, other) => other.open - one.open)
    .slice(0, 3)
    .map(({ name, open }) => words.t('gifts.figures.hanging', { name, count: open }));
  return words.t('gifts.figures.line', {
    given,
    published,
    hanging: hanging.length === 0 ? 'none' : hanging.join(', '),
  });
}
