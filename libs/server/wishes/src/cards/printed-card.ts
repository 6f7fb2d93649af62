import type { PublicWish } from '@dabei/contracts';

/** What stands on a card: the positive list of a wish, the tree it is made for, and the code behind its QR. */
export interface PrintedCard extends Pick<
  PublicWish,
  'number' | 'ageBand' | 'kind' | 'words' | 'size' | 'colour' | 'children'
> {
  /** Where the QR code leads. */
  address: string;
}

/** The cards of one tree. */
export interface CardBatch {
  tree: { number: number; name: string; address: string };
  cards: readonly PrintedCard[];
}

/** Until when and where, the same on each card. */
export interface CardDates {
  title: string;
  giftsUntil: string;
  giftPlace: string;
  giftHours: string;
}
