import type { ShiftChangePreview } from '@dabei/contracts';
import type { Voice } from '@dabei/words';

const hindrances = ['collides', 'tooMany', 'unfit'] as const;

/** What a change of a shift means for its people, in sentences; `possible`: it can be done now. */
export function shiftNews(
  preview: ShiftChangePreview,
  { t }: Voice,
): { possible: boolean; lines: string[] } {
  const hindered = hindrances.filter((name) => preview[name] > 0);
  if (hindered.length > 0)
    return {
      possible: false,
      lines: hindered.map((name) => t(`community-desk.news.${name}`, { count: preview[name] })),
    };
  const { told, calls } = preview;
  const lines = [t('community-desk.news.told', { count: told })];
  if (calls > 0) lines.push(t('community-desk.news.calls', { count: calls }));
  return { possible: true, lines };
}
