import type { WishText } from '@dabei/contracts';

/** The columns of tree_wish w that hold what is printed. */
export const wishTextColumns = `w.kind, w.age_band as "ageBand", w.words, w.size, w.colour,
  w.price_cents as "priceCents", w.children`;

/** Assigns a text; its values are `wishTextValues`. */
export const assignWishText =
  'kind = ?, age_band = ?, words = ?, size = ?, colour = ?, price_cents = ?, children = ?';

export function wishTextValues(text: WishText): unknown[] {
  return [
    text.kind,
    text.ageBand,
    text.words,
    text.size,
    text.colour,
    text.priceCents,
    text.children,
  ];
}

/** Only the text of something that holds more. */
export function wishTextOf(row: WishText): WishText {
  const { kind, ageBand, words, size, colour, priceCents, children } = row;
  return { kind, ageBand, words, size, colour, priceCents, children };
}
