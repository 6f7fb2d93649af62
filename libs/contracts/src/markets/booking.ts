import {
  bookingStates,
  goodsKinds,
  marketKinds,
  marketPhases,
  marketZones,
  sellerKinds,
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
  uuid,
} from '../primitives';
import { drawTicket } from './market-draw';
import { marketSlug } from './market-settings';

/** The most pitches one press can take. */
export const MOST_PITCHES_AT_ONCE = 10;

/** Who asks, where no family is signed in. */
export const pitchSeller = z.strictObject({
  name: personName,
  email: emailAddress,
  phone: phoneNumber.nullable().default(null),
});

/** "Diesen Platz nehmen": certain pitches, or (none named) any that fits, and the line where none does. */
export const pitchClaim = z.strictObject({
  market: marketSlug,
  pitchIds: z.array(uuid).max(MOST_PITCHES_AT_ONCE),
  pitchesWanted: z.int().min(1).max(MOST_PITCHES_AT_ONCE),
  zone: z.enum(marketZones),
  sellerKind: z.enum(sellerKinds).default('private'),
  resident: z.boolean().default(false),
  withChild: z.boolean().default(false),
  guardianComes: z.boolean().default(false),
  /** Length of a vehicle that stays on the pitch; null: none. */
  vehicleCm: z.int().min(100).max(2000).nullable().default(null),
  tablesHired: z.int().min(0).max(20).default(0),
  goods: z.array(z.enum(goodsKinds)).max(goodsKinds.length).default([]),
  /** Neighbours who want to stand together say the same word. */
  togetherKey: z.string().trim().max(40).nullable().default(null),
  /** null: the family that is signed in. */
  seller: pitchSeller.nullable(),
  language: language.default('de'),
});

/** Why it cannot be; numbers in centimetres. */
export const pitchRefusal = z.object({
  reason: z.string(),
  opensAt: instant.optional(),
  goods: z.array(z.enum(goodsKinds)).optional(),
  limitCm: z.int().optional(),
  wouldBeCm: z.int().optional(),
  vehicleCm: z.int().optional(),
  lengthCm: z.int().optional(),
});

export const pitchClaimed = z.discriminatedUnion('outcome', [
  /** Kept until the code is typed: pitches (`numbers`), or a place in the line (none). */
  z.object({
    outcome: z.literal('held'),
    bookingId: uuid,
    confirmBy: instant,
    numbers: z.array(z.string()),
    priceCents: z.int(),
  }),
  /** A signed-in family has it at once. */
  z.object({ outcome: z.literal('done'), secret: z.string(), numbers: z.array(z.string()) }),
  /** Somebody was faster. */
  z.object({ outcome: z.literal('taken'), pitchIds: z.array(uuid) }),
  z.object({ outcome: z.literal('refused'), refusals: z.array(pitchRefusal).min(1) }),
]);

export const pitchCode = z.strictObject({
  bookingId: uuid,
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});

/** `expired`: the half hour is over, and the pitches may be somebody else's by now. */
export const pitchConfirmed = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('confirmed'), secret: z.string(), numbers: z.array(z.string()) }),
  z.object({ outcome: z.literal('expired') }),
  /** Whose address it is may not have it: only who typed the code hears why. Its pitches are free again. */
  z.object({ outcome: z.literal('refused'), refusals: z.array(pitchRefusal).min(1) }),
]);

/** A booking as its own seller sees it. */
export const ownBooking = z.object({
  secret: z.string(),
  market: z.object({
    slug: marketSlug,
    kind: z.enum(marketKinds),
    title: z.string(),
    place: z.string(),
    heldOn: localDate,
    opensAt: localTime,
    closesAt: localTime,
    releaseAt: localTime,
    phase: z.enum(marketPhases),
    cancelFreeUntil: localDate,
    terms: z.string(),
    calledOffWords: z.string().nullable(),
    calledOff: z.boolean(),
  }),
  state: z.enum(bookingStates),
  numbers: z.array(z.string()),
  pitchIds: z.array(uuid),
  pitchesWanted: z.int(),
  zone: z.enum(marketZones),
  setUpAt: localTime.nullable(),
  /** How many bookings wait before this one; null: it does not wait. */
  ahead: z.int().nullable(),
  /** It waits, and no lots are drawn yet: nobody stands before anybody. */
  awaitsLots: z.boolean(),
  /** Its random name in the draw of the market; null: no draw is sealed, or it is not in it. */
  draw: drawTicket.nullable(),
  offerUntil: instant.nullable(),
  /** Asked whether fewer pitches would do, and not answered yet. */
  fewerAsked: z.boolean(),
  /** Can be given back now. */
  cancellable: z.boolean(),
  /** The fee stays due when it is cancelled now. */
  cancelCosts: z.boolean(),
  feeCents: z.int(),
  depositCents: z.int(),
  /** It had a price, and the market was called off: what was paid goes back. */
  owesNothing: z.boolean(),
  /** Scanned on the morning of the market; null before it is certain. */
  arrivalCode: z.string().nullable(),
});

export const offerAnswerInput = z.strictObject({ accept: z.boolean() });
export const myPitchBookings = z.object({ bookings: z.array(ownBooking) });

export type PitchClaim = z.infer<typeof pitchClaim>;
export type PitchRefusalView = z.infer<typeof pitchRefusal>;
export type PitchClaimed = z.infer<typeof pitchClaimed>;
export type PitchCode = z.infer<typeof pitchCode>;
export type PitchConfirmed = z.infer<typeof pitchConfirmed>;
export type OwnBooking = z.infer<typeof ownBooking>;
export type OfferAnswerInput = z.infer<typeof offerAnswerInput>;
export type MyPitchBookings = z.infer<typeof myPitchBookings>;
