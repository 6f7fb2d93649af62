import { z } from 'zod';
import { basketChild, guardianInput } from './basket';
import { officeBasket } from './desk-registrations';
import { instant, localDate, shortText, uuid } from './primitives';

/** No list is longer; a family that likes everything still ranks. */
export const mostWishes = 40;

/** "At most 1 in the week of 2 August." Both days belong to it. */
export const wishLimit = z.strictObject({
  fromOn: localDate,
  untilOn: localDate,
  atMost: z.int().min(0).max(20),
});

/** One child's wishes as they are saved: event ids, best first. `version` is the one that was read; 0 for a new list. */
export const wishListInput = z.strictObject({
  version: z.int().min(0),
  wishes: z.array(uuid).max(mostWishes),
  maxPlaces: z.int().min(1).max(20).nullable(),
  limits: z.array(wishLimit).max(12),
});

/** Why an event on the list cannot be given to this child, or what to think of; the policy's own codes. */
export const wishCheck = z.object({
  eventId: uuid,
  refusals: z.array(z.object({ reason: z.string(), details: z.record(z.string(), z.unknown()) })),
  warnings: z.array(z.string()),
});

/** How likely a place was in repeated draws on the wishes of `estimatedAt`; 0 to 1. */
export const wishChance = z.object({
  eventId: uuid,
  alone: z.number(),
  together: z.number().nullable(),
  /** For two, three and more together, told before a family decides. */
  parties: z.array(z.object({ party: z.int(), chance: z.number() })),
});

export const wishGroup = z.object({
  id: uuid,
  kind: z.enum(['siblings', 'friends']),
  together: z.enum(['only', 'rather']),
  /** This family made the group: it passes the code on, closes it, makes another one and can take a member out. */
  mine: z.boolean(),
  /** What the other family types to join; null for the others, for siblings and while the code is closed. */
  code: z.string().nullable(),
  /**
   * First names, own children first; of other families nothing else is told, and of a protected one not even
   * that: null is "ein Kind". `memberId` is what the family that made the group takes another one's child out by.
   */
  members: z.array(
    z.object({
      firstName: z.string().nullable(),
      own: z.boolean(),
      childId: uuid.nullable(),
      memberId: uuid.nullable(),
    }),
  ),
  /** Events all of them wish: for these the group counts. null where it would tell what a protected child wishes. */
  sharedEvents: z.array(uuid).nullable(),
});

export const wishList = z.object({
  childId: uuid,
  firstName: z.string(),
  state: z.enum(['none', 'draft', 'submitted', 'withdrawn']),
  version: z.int(),
  wishes: z.array(uuid),
  maxPlaces: z.int().nullable(),
  limits: z.array(wishLimit),
  checks: z.array(wishCheck),
  chances: z.array(wishChance),
  groupId: uuid.nullable(),
  submittedAt: instant.nullable(),
  changedAt: instant.nullable(),
});

/**
 * A child of two guardians for whom this family keeps no list. `draft`: the other one began a list and did not hand
 * it in, this family may write its own instead. `submitted`: the other one's list counts. `ask-the-office`: the
 * other family is protected; the answer is the same whether it wishes or not.
 */
export const wishElsewhere = z.object({
  childId: uuid,
  firstName: z.string(),
  kind: z.enum(['draft', 'submitted', 'ask-the-office']),
});

/** Everything a family sees while it wishes. After the deadline it can read, not change. */
export const wishesView = z.object({
  campaign: z.string(),
  now: instant,
  state: z.enum(['not-yet', 'open', 'over']),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  /** The campaign's own limit of places per child. */
  maxEventsPerChild: z.int().nullable(),
  /** The weeks of the campaign, for limits: Monday and Sunday. */
  weeks: z.array(z.object({ fromOn: localDate, untilOn: localDate })),
  lists: z.array(wishList),
  elsewhere: z.array(wishElsewhere),
  groups: z.array(wishGroup),
  estimatedAt: instant.nullable(),
});

/** A family nobody knows yet: the code that is mailed makes it real, as with a basket. */
export const wishStart = z.strictObject({
  guardian: guardianInput,
  children: z.array(basketChild).min(1).max(12),
});
export const wishStarted = z.object({ confirmBy: instant });

/** A signed-in family adds a child to wish for; the same name and birth date is the same child. */
export const wishChildInput = basketChild;
export const wishChildAdded = z.object({ childId: uuid });

/** Hands in the lists of these children. What stood on the button is kept as evidence. */
export const wishSubmit = z.strictObject({
  childIds: z.array(uuid).min(1).max(12),
  buttonText: z.string().max(80),
});

/** `friends` answers with a code to pass on; siblings need none. */
export const wishGroupInput = z.strictObject({
  kind: z.enum(['siblings', 'friends']),
  together: z.enum(['only', 'rather']),
  childIds: z.array(uuid).min(1).max(12),
});
export const wishGroupMade = z.object({ groupId: uuid, code: z.string().nullable() });

/** Before joining, the other family sees who is in the group: first names only, null for a protected child. */
export const wishGroupCode = z.strictObject({ code: z.string().trim().min(4).max(20) });
export const wishGroupPreview = z.object({
  firstNames: z.array(z.string().nullable()),
  together: z.enum(['only', 'rather']),
});
export const wishGroupJoin = wishGroupCode.extend({ childId: uuid });

// ── the desk ───────────────────────────────────────────────────────────────────────────────────
export const wishListFilter = z.strictObject({
  campaign: z.string().max(200).optional(),
  state: z.enum(['all', 'draft', 'submitted', 'sheet', 'group']).default('all'),
  text: z.string().max(100).default(''),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});

export const deskWishRow = z.object({
  childId: uuid,
  householdId: uuid,
  childName: z.string(),
  guardianName: z.string(),
  state: z.enum(['draft', 'submitted', 'withdrawn']),
  channel: z.enum(['family', 'office', 'sheet']),
  wishes: z.int(),
  /** Wishes the policy would refuse. */
  problems: z.int(),
  inGroup: z.boolean(),
  changedAt: instant,
});
export const deskWishPage = z.object({
  rows: z.array(deskWishRow),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  /** For the head of the page. */
  counts: z.object({
    children: z.int(),
    submitted: z.int(),
    drafts: z.int(),
    wishes: z.int(),
    places: z.int(),
    onPaper: z.int(),
  }),
});

/** A child's list at the counter; `code` when it came from a printed sheet. */
export const deskWishInput = wishListInput.extend({
  submit: z.boolean(),
  code: z.string().max(12).optional(),
  hardship: z.boolean().optional(),
  /** Needed once the deadline is over: paper that came in time. */
  reason: shortText.optional(),
});
export const deskWishList = wishList.extend({
  hardship: z.boolean(),
  householdId: uuid,
  /** Of the events, as the printed sheets have them. */
  numbers: z.array(z.object({ eventId: uuid, number: z.int() })),
});

/** A family that comes to the counter to wish: a known one or a new one, with the children it wishes for. */
export const wishFamilyInput = z.strictObject({
  household: officeBasket.shape.household,
  children: z.array(basketChild).min(1).max(12),
});
export const wishFamily = z.object({ householdId: uuid, childIds: z.array(uuid) });

/** Sheets to print: one for each of these children, and so many blank ones; a small pile, printed while one waits. */
export const wishSheetsInput = z.strictObject({
  childIds: z.array(uuid).max(50),
  blank: z.int().min(0).max(50),
});
export const wishSheetFound = z.object({
  code: z.string(),
  /** null: a blank sheet nobody typed in yet. */
  childId: uuid.nullable(),
  householdId: uuid.nullable(),
  entered: z.boolean(),
});

export type WishLimit = z.infer<typeof wishLimit>;
export type WishListInput = z.infer<typeof wishListInput>;
export type WishCheck = z.infer<typeof wishCheck>;
export type WishChance = z.infer<typeof wishChance>;
export type WishGroup = z.infer<typeof wishGroup>;
export type WishList = z.infer<typeof wishList>;
export type WishElsewhere = z.infer<typeof wishElsewhere>;
export type WishesView = z.infer<typeof wishesView>;
export type WishStart = z.infer<typeof wishStart>;
export type WishChildInput = z.infer<typeof wishChildInput>;
export type WishChildAdded = z.infer<typeof wishChildAdded>;
export type WishStarted = z.infer<typeof wishStarted>;
export type WishSubmit = z.infer<typeof wishSubmit>;
export type WishGroupInput = z.infer<typeof wishGroupInput>;
export type WishGroupMade = z.infer<typeof wishGroupMade>;
export type WishGroupPreview = z.infer<typeof wishGroupPreview>;
export type WishGroupJoin = z.infer<typeof wishGroupJoin>;
export type WishListFilter = z.infer<typeof wishListFilter>;
export type DeskWishRow = z.infer<typeof deskWishRow>;
export type DeskWishPage = z.infer<typeof deskWishPage>;
export type DeskWishInput = z.infer<typeof deskWishInput>;
export type DeskWishList = z.infer<typeof deskWishList>;
export type WishFamilyInput = z.infer<typeof wishFamilyInput>;
export type WishFamily = z.infer<typeof wishFamily>;
export type WishGroupCode = z.infer<typeof wishGroupCode>;
export type WishSheetsInput = z.infer<typeof wishSheetsInput>;
export type WishSheetFound = z.infer<typeof wishSheetFound>;
