import { giftProblems, shownWishStates, wishAgeBands, wishKinds, wishStates } from '@dabei/domain';
import { z } from 'zod';
import { localDate, shortText, uuid } from '../primitives';
import { treeSlug } from './campaign';
import { wishNumber } from './donors';

/** "Regal B3", as it is written on the shelf. */
export const storagePlace = z.string().trim().min(1).max(40);

/** What is read or typed at the intake table. */
export const giftLook = z.strictObject({
  campaign: treeSlug.optional(),
  code: z.string().trim().min(1).max(400),
});
export const intakeOutcomes = [
  'accept',
  'put-away',
  'second-gift',
  'already-handed-over',
  'void',
  'withdrawn',
  'unknown-number',
] as const;

/** A wish as the intake sees it: what should be in the parcel, never for whom. */
export const giftWish = z.object({
  id: uuid,
  number: wishNumber,
  version: z.int(),
  state: z.enum(wishStates),
  shown: z.enum(shownWishStates).nullable(),
  kind: z.enum(wishKinds).nullable(),
  ageBand: z.enum(wishAgeBands).nullable(),
  words: z.string(),
  size: z.string(),
  colour: z.string(),
  priceCents: z.int().nullable(),
  children: z.int(),
  place: z.string().nullable(),
});
/** Somebody who promised this number: a day and whether it still holds, never a name. */
export const giftPromise = z.object({
  pledgeId: uuid,
  promisedOn: localDate,
  holds: z.boolean(),
});
export const giftLooked = z.object({
  outcome: z.enum(intakeOutcomes),
  wish: giftWish.nullable(),
  /** The number that took the place of a void one. */
  newNumber: wishNumber.nullable(),
  /** The office bought it itself. */
  bought: z.boolean(),
  /** Whose parcel it may be. */
  promises: z.array(giftPromise),
  /** Nobody can know whose it is without asking: say so with the intake. */
  asksWhose: z.boolean(),
});

/** `place` null: accepted, to be checked and put away later. */
export const giftIntake = z.strictObject({
  wishId: uuid,
  version: z.int(),
  place: storagePlace.nullable(),
  /** Whose parcel it is, where that is asked; null: nobody knows. */
  pledgeId: uuid.nullable().optional(),
});
export const giftTaken = z.object({ giftId: uuid, number: wishNumber });
/** Checked, and onto the shelf or to another one. */
export const giftStore = z.strictObject({ wishId: uuid, version: z.int(), place: storagePlace });

/** Something is not as it should be; without a wish where no number can be read. */
export const giftAside = z.strictObject({
  campaign: treeSlug.optional(),
  wishId: uuid.nullable(),
  problem: z.enum(giftProblems),
  note: shortText.default(''),
  /** Who brought a second gift and is thanked for it, too. */
  pledgeId: uuid.nullable().default(null),
  place: storagePlace.nullable(),
});
export const giftSetAside = z.object({ giftId: uuid });

export const shelfFilter = z.strictObject({
  campaign: treeSlug.optional(),
  text: z.string().max(60).default(''),
  show: z.enum(['all', 'to-store', 'stored']).default('all'),
});
export const giftShelf = z.object({
  rows: z.array(giftWish),
  counts: z.object({ toStore: z.int(), stored: z.int(), aside: z.int(), droppedOff: z.int() }),
  /** Shelves in use. */
  places: z.array(z.string()),
});

/** A gift that lies aside, and the wishes it would suit. */
export const asideGift = z.object({
  id: uuid,
  problem: z.enum(giftProblems),
  note: z.string(),
  place: z.string().nullable(),
  cameOn: localDate,
  wish: giftWish.nullable(),
  suits: z.array(giftWish),
});
export const asideGifts = z.object({ gifts: z.array(asideGift) });
export const giftUse = z.strictObject({ number: wishNumber, place: storagePlace.nullable() });
export const giftGiveAway = z.strictObject({ reason: shortText.min(1) });

/** What shops ticked as handed in there, by tree. */
export const giftTours = z.object({
  trees: z.array(
    z.object({
      id: uuid,
      number: z.int(),
      name: z.string(),
      address: z.string(),
      gifts: z.array(z.object({ id: uuid, wish: giftWish.nullable(), cameOn: localDate })),
    }),
  ),
});
export const giftTour = z.strictObject({ giftIds: z.array(uuid).min(1).max(300) });
/** Numbers that were not waited for any more are set aside. */
export const giftToured = z.object({ received: z.array(wishNumber), aside: z.array(wishNumber) });

export type GiftLook = z.infer<typeof giftLook>;
export type GiftPromise = z.infer<typeof giftPromise>;
export type GiftLooked = z.infer<typeof giftLooked>;
export type GiftWish = z.infer<typeof giftWish>;
export type GiftIntake = z.infer<typeof giftIntake>;
export type GiftTaken = z.infer<typeof giftTaken>;
export type GiftStore = z.infer<typeof giftStore>;
export type GiftAside = z.infer<typeof giftAside>;
export type GiftSetAside = z.infer<typeof giftSetAside>;
export type ShelfFilter = z.infer<typeof shelfFilter>;
export type GiftShelf = z.infer<typeof giftShelf>;
export type AsideGift = z.infer<typeof asideGift>;
export type AsideGifts = z.infer<typeof asideGifts>;
export type GiftUse = z.infer<typeof giftUse>;
export type GiftGiveAway = z.infer<typeof giftGiveAway>;
export type GiftTours = z.infer<typeof giftTours>;
export type GiftTour = z.infer<typeof giftTour>;
export type GiftToured = z.infer<typeof giftToured>;
