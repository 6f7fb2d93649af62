import type { DrawComparison } from '@dabei/contracts';
import type { Voice } from '@dabei/words';

/** Who would be better or worse off with the right run, one sentence each; or that nobody would. */
export function gainText(
  { gain, lose, better, worse }: Pick<DrawComparison, 'gain' | 'lose' | 'better' | 'worse'>,
  { t }: Voice,
): string[] {
  const sentences = [
    { name: 'gain', count: gain },
    { name: 'lose', count: lose },
    { name: 'better', count: better },
    { name: 'worse', count: worse },
  ].filter(({ count }) => count > 0);
  return sentences.length === 0
    ? [t('draw.compare.same')]
    : sentences.map(({ name, count }) => t(`draw.compare.${name}`, { count }));
}
