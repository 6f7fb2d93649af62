import type { GiftWish } from '@dabei/contracts';
import { shownWishState } from '@dabei/domain';

/** What the intake may see of tree_wish w: what should be in the parcel, never whose it is. */
export const giftWishColumns = `w.id, w.number, w.version, w.state, w.kind, w.age_band as "ageBand", w.words, w.size,
  w.colour, w.price_cents as "priceCents", w.children, w.storage_place as place`;

export type GiftWishRow = Omit<GiftWish, 'shown'>;

export const giftWishOf = (row: GiftWishRow): GiftWish => ({
  id: row.id,
  number: row.number,
  version: row.version,
  state: row.state,
  shown: shownWishState(row.state),
  kind: row.kind,
  ageBand: row.ageBand,
  words: row.words,
  size: row.size,
  colour: row.colour,
  priceCents: row.priceCents,
  children: row.children,
  place: row.place,
});
