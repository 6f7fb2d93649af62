import { shownWishStates, treePhases, wishAgeBands, wishKinds } from '@dabei/domain';
import { z } from 'zod';
import {
  emailAddress,
  geoPosition,
  instant,
  language,
  localDate,
  phoneNumber,
  shortText,
  uuid,
} from '../primitives';

/** The number on a card: the only name a wish has. */
export const wishNumber = z.int().min(1).max(100_000);

/** A wish as everybody may see it: built from this list and from nothing else. */
export const publicWish = z.object({
  number: wishNumber,
  state: z.enum(shownWishStates),
  ageBand: z.enum(wishAgeBands).nullable(),
  kind: z.enum(wishKinds).nullable(),
  /** Empty for a wish that was written by hand on its card, and for one that is not open any more. */
  words: z.string(),
  size: z.string(),
  colour: z.string(),
  /** More than one for a wish of several children together. */
  children: z.int(),
  /** The tree its card hangs on, by number. */
  tree: z.int().nullable(),
  /** Can be claimed here, without going to a tree. */
  online: z.boolean(),
});

export const publicTreePlace = z.object({
  number: z.int(),
  name: z.string(),
  address: z.string(),
  district: z.string(),
  hours: z.string(),
  /** Where the shop is; the distance is measured on the donor's own device. */
  position: geoPosition.nullable(),
  /** Cards that still hang. */
  open: z.int(),
  cards: z.int(),
});

/** What donors need to know of a campaign. */
export const donorCampaign = z.object({
  slug: z.string(),
  title: z.string(),
  intro: z.string(),
  phase: z.enum(treePhases),
  /** Donors may pick wishes now. */
  claimable: z.boolean(),
  priceLimitCents: z.int(),
  /** The last day to bring a gift. */
  giftsUntil: localDate,
  giftPlace: z.string(),
  giftHours: z.string(),
});

/** The tree with its cards; null where there is none at this time of the year. */
export const publicTree = z.object({
  campaign: donorCampaign.nullable(),
  counts: z.object({ published: z.int(), open: z.int(), given: z.int(), here: z.int() }),
  trees: z.array(publicTreePlace),
  wishes: z.array(publicWish),
});

/** How many wishes are still open, in one line for the start page; null where donors can pick none. */
export const publicTreeNow = z.object({
  now: z.object({ title: z.string(), open: z.int(), published: z.int() }).nullable(),
});

/** The most wishes one press can claim; companies take many. */
export const mostWishesAtOnce = 30;

/** "Diesen Wunsch erfüllen": nothing but an address is needed. */
export const claimInput = z.strictObject({
  campaign: z.string().max(200),
  numbers: z.array(wishNumber).min(1).max(mostWishesAtOnce),
  email: emailAddress,
  name: shortText.default(''),
  company: shortText.default(''),
  language: language.default('de'),
});

/** Who was first holds the wish for half an hour; the others learn at once what is still free. */
export const claimed = z.object({
  /** null when every wish was gone. */
  basketId: uuid.nullable(),
  confirmBy: instant.nullable(),
  held: z.array(wishNumber),
  gone: z.array(wishNumber),
  stillOpen: z.int(),
});

export const claimCode = z.strictObject({
  basketId: uuid,
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});

/** `expired`: half an hour is over; the wishes that are still open can be claimed again. */
export const claimConfirmed = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('promised'), secret: z.string(), numbers: z.array(wishNumber) }),
  z.object({ outcome: z.literal('expired'), stillOpen: z.array(wishNumber) }),
]);

/** One promise on the donor's own page. */
export const donorPledge = z.object({
  id: uuid,
  wish: publicWish.omit({ state: true, online: true }),
  state: z.enum(['promised', 'arrived', 'cancelled', 'lapsed']),
  promisedUntil: localDate.nullable(),
  saysHandedIn: z.boolean(),
});
export const donorView = z.object({
  campaign: donorCampaign,
  name: z.string(),
  company: z.string(),
  pledges: z.array(donorPledge),
});

/** A donor on the phone, or at the counter: the same promise, without a code. */
export const phonePledge = z.strictObject({
  campaign: z.string().max(200),
  numbers: z.array(wishNumber).min(1).max(mostWishesAtOnce),
  name: shortText.min(1),
  company: shortText.default(''),
  phone: phoneNumber.nullable(),
  email: emailAddress.nullable(),
  language: language.default('de'),
});
export const phonePledged = z.object({
  promised: z.array(wishNumber),
  gone: z.array(wishNumber),
});

/** `to-call`: due for a reminder, but there is no address to send it to. */
export const pledgeShows = [
  'open',
  'late',
  'to-call',
  'says-handed-in',
  'arrived',
  'ended',
  'all',
] as const;

/** Promises as the office sees them: who brings what, by when. */
export const pledgeFilter = z.strictObject({
  campaign: z.string().max(200).optional(),
  show: z.enum(pledgeShows).default('open'),
  text: z.string().max(100).default(''),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
export const pledgeRow = z.object({
  id: uuid,
  number: wishNumber,
  donor: z.string(),
  company: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  channel: z.enum(['online', 'phone', 'card']),
  state: z.enum(['held', 'promised', 'arrived', 'cancelled', 'lapsed']),
  promisedUntil: localDate.nullable(),
  late: z.boolean(),
  saysHandedIn: z.boolean(),
  reminded: z.int(),
});
export const pledgePage = z.object({
  campaign: z.object({
    slug: z.string(),
    /** The office can promise wishes to who calls. */
    claimable: z.boolean(),
    /** The last day a promise can be moved to. */
    latest: localDate,
  }),
  rows: z.array(pledgeRow),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  counts: z.object({
    open: z.int(),
    late: z.int(),
    toCall: z.int(),
    saysHandedIn: z.int(),
    arrived: z.int(),
  }),
});

/** A later day, agreed with the donor. */
export const pledgeExtension = z.strictObject({ until: localDate });

export type PublicWish = z.infer<typeof publicWish>;
export type PublicTree = z.infer<typeof publicTree>;
export type PublicTreeNow = z.infer<typeof publicTreeNow>;
export type PublicTreePlace = z.infer<typeof publicTreePlace>;
export type DonorCampaign = z.infer<typeof donorCampaign>;
export type ClaimInput = z.infer<typeof claimInput>;
export type Claimed = z.infer<typeof claimed>;
export type ClaimCode = z.infer<typeof claimCode>;
export type ClaimConfirmed = z.infer<typeof claimConfirmed>;
export type DonorPledge = z.infer<typeof donorPledge>;
export type DonorView = z.infer<typeof donorView>;
export type PhonePledge = z.infer<typeof phonePledge>;
export type PhonePledged = z.infer<typeof phonePledged>;
export type PledgeFilter = z.infer<typeof pledgeFilter>;
export type PledgeRow = z.infer<typeof pledgeRow>;
export type PledgeExtension = z.infer<typeof pledgeExtension>;
export type PledgePage = z.infer<typeof pledgePage>;
