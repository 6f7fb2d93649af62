import {
  bookingStates,
  goodsKinds,
  marketKinds,
  marketPhases,
  marketZones,
  overridablePitchRefusals,
  pitchAllocations,
  sellerKinds,
  type PitchRefusal,
} from '@dabei/domain';
import { z } from 'zod';
import {
  emailAddress,
  instant,
  language,
  localDate,
  localTime,
  personName,
  phoneNumber,
  shortText,
  uuid,
} from '../primitives';
import { marketSlug } from './market-settings';

const count = z.int();
const cents = z.int();

export const sellerShows = ['all', 'placed', 'waiting', 'offered', 'unconfirmed', 'ended'] as const;
/** The text is a pitch's number, a whole e-mail address, or part of a name; it never stands in an address. */
export const sellerFilter = z.strictObject({
  show: z.enum(sellerShows).default('all'),
  text: z.string().trim().max(200).default(''),
  page: z.int().min(1).max(1000).default(1),
});

/** Why somebody who waits is not served now. */
export const waitingNotes = [
  'somebody-before',
  'too-few-side-by-side',
  'no-free-pitch',
  'code-missing',
  'household-limit',
] as const;

export const sellerRow = z.object({
  id: uuid,
  version: z.int(),
  state: z.enum(bookingStates),
  sellerId: uuid,
  kind: z.enum(sellerKinds),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  resident: z.boolean(),
  licenceSeenOn: localDate.nullable(),
  zone: z.enum(marketZones),
  pitchIds: z.array(uuid),
  /** Numbers on the plan, in order. */
  numbers: z.array(z.string()),
  wanted: count,
  tablesHired: count,
  vehicleCm: count.nullable(),
  togetherKey: z.string().nullable(),
  /** In the line; null: not in it. */
  before: count.nullable(),
  note: z.enum(waitingNotes).nullable(),
  setUpAt: localTime.nullable(),
  offerUntil: instant.nullable(),
  priceCents: cents,
});

export const sellerPage = z.object({
  market: z.object({
    slug: marketSlug,
    title: z.string(),
    kind: z.enum(marketKinds),
    phase: z.enum(marketPhases),
    allocation: z.enum(pitchAllocations),
    commercial: z.enum(['excluded', 'licence']),
    heldOn: localDate,
    calledOff: z.boolean(),
  }),
  rows: z.array(sellerRow),
  total: count,
  page: count,
  pages: count,
  counts: z.object({
    placed: count,
    waiting: count,
    offered: count,
    unconfirmed: count,
    ended: count,
  }),
  /** Pitches nobody has, and how many of them the line could be offered now. */
  free: count,
  offerable: count,
});

const overridden = z.array(z.enum(overridablePitchRefusals)).max(20).default([]);
/** An override says why; kept with the act. */
const reason = shortText.nullable().default(null);

/** What is said on the phone: with pitches it is placed at once, without it stands in the line. */
export const sellerEntry = z.strictObject({
  name: personName,
  phone: phoneNumber.nullable(),
  email: emailAddress.nullable(),
  language,
  kind: z.enum(sellerKinds),
  resident: z.boolean(),
  licenceSeen: z.boolean().default(false),
  withChild: z.boolean().default(false),
  guardianComes: z.boolean().default(false),
  reduced: z.boolean().default(false),
  zone: z.enum(marketZones),
  pitchIds: z.array(uuid).max(10),
  pitchesWanted: z.int().min(1).max(10),
  tablesHired: z.int().min(0).max(20).default(0),
  vehicleCm: z.int().min(100).max(2000).nullable().default(null),
  goods: z.array(z.enum(goodsKinds)).max(goodsKinds.length).default([]),
  togetherKey: shortText.nullable().default(null),
  overridden,
  reason,
});

/** Pitches for one who waits, or others for one who has some. */
export const pitchAssignment = z.strictObject({
  version: z.int(),
  pitchIds: z.array(uuid).min(1).max(10),
  overridden,
  reason,
});

const refusalReasons = [
  'called-off',
  'no-pitches',
  'not-yet-open',
  'residents-first',
  'closed',
  'not-market-day',
  'no-own-choice',
  'count-differs',
  'commercial-excluded',
  'licence-not-seen',
  'wrong-zone',
  'mixed-zones',
  'child-needed',
  'guardian-needed',
  'no-vehicle-here',
  'vehicle-too-long',
  'refused-goods',
  'household-limit',
] as const satisfies readonly PitchRefusal['reason'][];

/** What an act would mean, before it is done. */
export const pitchConsequence = z.object({
  refusals: z.array(z.object({ reason: z.enum(refusalReasons), overridable: z.boolean() })),
  warnings: z.array(z.enum(['vehicle-length-unknown', 'goods-not-said', 'has-another'])),
  /** The pitches are not free, do not stand side by side, or are the turn of somebody who waits. */
  ground: z.enum(['taken', 'not-side-by-side', 'unknown-pitch', 'kept-for-line']).nullable(),
  numbersBefore: z.array(z.string()),
  numbersAfter: z.array(z.string()),
  priceBeforeCents: cents,
  priceAfterCents: cents,
  /** How the seller hears of it. */
  told: z.enum(['mail', 'phone']),
});

/** What was done: placed, or in the line with so many before it. */
export const sellerPlaced = z.object({
  id: uuid,
  version: z.int(),
  state: z.enum(bookingStates),
  numbers: z.array(z.string()),
  priceCents: cents,
  before: count.nullable(),
});

export const pitchSwap = z.strictObject({
  version: z.int(),
  with: uuid,
  withVersion: z.int(),
  reason,
});

export const bookingCancelPreview = z.object({
  numbers: z.array(z.string()),
  /** The fee that stays due by the rules, and what is taken back from the bill. */
  feeStaysCents: cents,
  creditCents: cents,
  /** Somebody waits and is offered what becomes free. */
  offers: z.boolean(),
  told: z.enum(['mail', 'phone']),
});
export const bookingCancel = z.strictObject({
  version: z.int(),
  /** The office lets somebody off the fee; then it says why. */
  feeWaived: z.boolean().default(false),
  reason,
});

export const bookingVersion = z.strictObject({ version: z.int() });
/** The answer to an offer, given on the phone. */
export const offerByPhone = z.strictObject({ version: z.int(), accept: z.boolean() });

export const licenceSeen = z.strictObject({ seen: z.boolean() });
export const licenceOf = z.object({ licenceSeenOn: localDate.nullable() });

/** Who would be offered what, in the order of the line. */
export const lineOffers = z.object({
  offers: z.array(z.object({ id: uuid, name: z.string(), numbers: z.array(z.string()) })),
});
export const lineServed = z.object({ offers: count });

export type SellerFilter = z.infer<typeof sellerFilter>;
export type SellerShow = (typeof sellerShows)[number];
export type SellerRow = z.infer<typeof sellerRow>;
export type SellerPage = z.infer<typeof sellerPage>;
export type SellerEntry = z.infer<typeof sellerEntry>;
export type PitchAssignment = z.infer<typeof pitchAssignment>;
export type PitchConsequence = z.infer<typeof pitchConsequence>;
export type SellerPlaced = z.infer<typeof sellerPlaced>;
export type PitchSwap = z.infer<typeof pitchSwap>;
export type BookingCancelPreview = z.infer<typeof bookingCancelPreview>;
export type BookingCancel = z.infer<typeof bookingCancel>;
export type BookingVersion = z.infer<typeof bookingVersion>;
export type OfferByPhone = z.infer<typeof offerByPhone>;
export type LicenceSeen = z.infer<typeof licenceSeen>;
export type LicenceOf = z.infer<typeof licenceOf>;
export type LineOffers = z.infer<typeof lineOffers>;
export type LineServed = z.infer<typeof lineServed>;
