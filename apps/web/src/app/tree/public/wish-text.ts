import type { PublicWish } from '@dabei/contracts';
import type { Translate } from '@dabei/words';

type Wish = Pick<PublicWish, 'ageBand' | 'kind' | 'words' | 'size' | 'colour' | 'children'>;

/** "Buch, 6–8 Jahre": the line above the words of a wish. */
export function wishLine({ kind, ageBand }: Pick<Wish, 'kind' | 'ageBand'>, t: Translate): string {
  const what = t(`tree.kind.${kind ?? 'none'}`);
  return ageBand === null ? what : `${what}, ${t(`tree.age.${ageBand}`)}`;
}

/** Size, colour and for how many, one line each; what is not known is not said. */
export function wishDetails({ size, colour, children }: Wish, t: Translate): string[] {
  return [
    ...(size === '' ? [] : [t('tree.wish.size', { size })]),
    ...(colour === '' ? [] : [t('tree.wish.colour', { colour })]),
    ...(children > 1 ? [t('tree.wish.together', { count: children })] : []),
  ];
}

/** Everything about a wish in one breath, for a card that only shows its number. */
export function wishSpoken(wish: Wish, t: Translate): string {
  return [wishLine(wish, t), wish.words, ...wishDetails(wish, t)].filter(Boolean).join('. ');
}
