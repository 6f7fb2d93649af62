import type { DrawSummary, DrawTier } from '@dabei/contracts';
import type { Voice } from '@dabei/words';

/** How many came away empty, and how few it could have been at least. Claims no more than is certified. */
export function emptyHandedText(
  { children, placed, emptyHanded }: Pick<DrawSummary, 'children' | 'placed' | 'emptyHanded'>,
  tiers: readonly DrawTier[],
  { t }: Voice,
): string {
  const counted = t('draw.public.empty', { children, placed, empty: emptyHanded });
  if (emptyHanded === 0) return counted;
  const places = tiers.find(({ tier }) => tier === 'places');
  if (places === undefined) return counted;
  const fewest = Math.max(0, emptyHanded - Math.ceil(places.away));
  const bound =
    places.away > 0
      ? t('draw.public.fewest', { fewest })
      : t(places.certified ? 'draw.public.proven' : 'draw.public.most');
  return `${counted} ${bound}`;
}
