import type { MarketKind } from './market-kind';

/** What sellers tick when asked what they bring. */
export const goodsKinds = [
  'clothes',
  'toys',
  'books',
  'prams',
  'household',
  'antiques',
  'crafts',
  'new-goods',
  'war-toys',
  'recalled-seats',
  'recalled-helmets',
  'adults-only',
  'weapons',
  'animals',
  'food',
] as const;
export type GoodsKind = (typeof goodsKinds)[number];

/** Dangerous or forbidden everywhere; no market and no office allows them. */
export const alwaysRefusedGoods: readonly GoodsKind[] = [
  'recalled-seats',
  'recalled-helmets',
  'weapons',
  'animals',
];

const CHILDREN_ONLY: readonly GoodsKind[] = [
  'new-goods',
  'war-toys',
  'adults-only',
  'antiques',
  'food',
];

/** What a new market refuses until the office says otherwise (rules of 16 markets: no new goods, no war toys). */
export function usuallyRefusedGoods(kind: MarketKind): readonly GoodsKind[] {
  return kind === 'flea' ? ['new-goods', 'war-toys', 'food'] : CHILDREN_ONLY;
}

/** The declared goods that may not be sold at this market, each once, in the order of `goodsKinds`. */
export function refusedGoods(
  declared: readonly string[],
  marketRefuses: readonly string[],
): GoodsKind[] {
  return goodsKinds.filter(
    (kind) =>
      declared.includes(kind) &&
      (alwaysRefusedGoods.includes(kind) || marketRefuses.includes(kind)),
  );
}
