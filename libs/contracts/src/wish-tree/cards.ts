import { cardStates, shownWishStates } from '@dabei/domain';
import { z } from 'zod';
import { localDate, uuid } from '../primitives';
import { treeSlug } from './campaign';
import { wishNumber } from './donors';
import { treeTour } from './shop-days';

/** A card whose wish waits for somebody to say what is next. */
export const cardAtHand = z.object({
  number: wishNumber,
  card: z.enum(cardStates),
  shown: z.enum(shownWishStates).nullable(),
  tree: z.object({ id: uuid, number: z.int() }).nullable(),
});

export const treeCards = z.object({
  campaign: treeSlug,
  trees: z.array(
    z.object({
      id: uuid,
      number: z.int(),
      name: z.string(),
      /** Wishes meant for this tree that have no card yet. */
      withoutCard: z.int(),
      cards: z.record(z.enum(cardStates), z.int()),
      /** Cards written by hand, for which stickers can be printed. */
      byHand: z.int(),
      /** Parcels the shop took in and the office has not fetched. */
      parcels: z.int(),
      /** Where the keeper's link leads, without the town's address. */
      keeperPath: z.string(),
    }),
  ),
  /** Cards that are lost or lie in the office. */
  loose: z.array(cardAtHand),
});

/**
 * `new`: every card that does not hang yet; pressed twice the same cards come out. `by-hand`: stickers for cards that
 * children wrote. `numbers`: these again; one that was lost gets a new card.
 */
export const cardsToPrint = z.strictObject({
  campaign: treeSlug,
  /** null: all trees, with a cover for each. */
  treeId: uuid.nullable(),
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('new') }),
    z.strictObject({ kind: z.literal('by-hand') }),
    z.strictObject({
      kind: z.literal('numbers'),
      numbers: z.array(wishNumber).min(1).max(300),
    }),
  ]),
});

/** The printed cards of a tree hang there now. */
export const cardsToHang = z.strictObject({ campaign: treeSlug, treeId: uuid });
export const cardsHung = z.object({ hung: z.int() });

export const cardActs = ['take', 'hang', 'bring-back', 'lose', 'find', 'online'] as const;
export const cardActInput = z.strictObject({
  campaign: treeSlug,
  number: wishNumber,
  act: z.enum(cardActs),
  /** Where it is hung; null: where it hung before. */
  treeId: uuid.nullable().default(null),
});

/** What a shop may say about a number; the last three take one of the first three back. */
export const keeperActs = [
  'taken',
  'back',
  'parcel',
  'taken-off',
  'no-parcel',
  'up-again',
] as const;
export const keeperActInput = z.strictObject({ number: wishNumber, act: z.enum(keeperActs) });

/** A shop sees numbers and stock, and nothing of the wishes. */
export const keeperView = z.object({
  campaign: z.object({ title: z.string(), giftsUntil: localDate, open: z.boolean() }),
  tree: z.object({ number: z.int(), name: z.string() }),
  /** Cards anybody may take. */
  hanging: z.array(wishNumber),
  /** Promised elsewhere, please take them off. */
  takeOff: z.array(wishNumber),
  taken: z.array(wishNumber),
  /** Parcels that wait in the shop to be fetched. */
  parcels: z.array(wishNumber),
  /** When cards are hung up and parcels fetched. */
  hangOn: localDate.nullable(),
  tours: z.array(treeTour),
  /** The secret of its calendar, which can only be read. */
  feed: z.string(),
});

/** What the code on a card tells whoever reads it. */
export const cardStatus = z.object({
  number: wishNumber,
  says: z.enum(['free', 'taken', 'given', 'here', 'closed', 'void']),
  mayTake: z.boolean(),
  mayBringBack: z.boolean(),
  /** Who holds the card may leave an address to be reminded. */
  mayLeaveAddress: z.boolean(),
  /** Somebody did, and proved it. */
  reminded: z.boolean(),
  tree: z
    .object({ number: z.int(), name: z.string(), address: z.string(), hours: z.string() })
    .nullable(),
  giftsUntil: localDate,
  giftPlace: z.string(),
  giftHours: z.string(),
});

export type CardAtHand = z.infer<typeof cardAtHand>;
export type TreeCards = z.infer<typeof treeCards>;
export type CardsToPrint = z.infer<typeof cardsToPrint>;
export type CardsToHang = z.infer<typeof cardsToHang>;
export type CardsHung = z.infer<typeof cardsHung>;
export type CardAct = (typeof cardActs)[number];
export type CardActInput = z.infer<typeof cardActInput>;
export type KeeperAct = (typeof keeperActs)[number];
export type KeeperActInput = z.infer<typeof keeperActInput>;
export type KeeperView = z.infer<typeof keeperView>;
export type CardStatus = z.infer<typeof cardStatus>;
