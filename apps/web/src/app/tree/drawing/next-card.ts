import type { HungCard } from './hang-cards';

/**
 * The card an arrow leads to: left and right along the numbers, up and down to the nearest card there. Null where
 * the key means nothing or there is no card that way.
 */
export function nextCard(cards: readonly HungCard[], from: number, key: string): number | null {
  const at = cards.findIndex(({ number }) => number === from);
  const here = cards[at];
  if (here === undefined) return null;
  const beside = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: cards.length - 1 }[key];
  if (beside !== undefined) return cards[beside]?.number ?? null;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const way = key === 'ArrowUp' ? -1 : 1;
  const far = ({ x, y }: HungCard): number => Math.abs(x - here.x) * 2 + Math.abs(y - here.y);
  const nearest = cards
    .filter((card) => (card.y - here.y) * way > Math.abs(card.x - here.x) * 0.4)
    .sort((one, other) => far(one) - far(other))[0];
  return nearest?.number ?? null;
}
