import { marketPhases, numberStates, pitchAllocations } from '@dabei/domain';
import { z } from 'zod';
import {
  cents,
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

/** The number on every label of a seller. */
export const sellerNumber = z.int().min(1).max(2000);
const count = z.int();

/** What a seller keeps to: so many things, so much commission; the same for everybody and public. */
export const commissionTerms = z.object({
  itemsPerNumber: count,
  itemsPerHelper: count,
  commissionPercent: count,
  helperPercent: count,
  feeCents: cents,
  feePerItemCents: cents,
  roundDownTo: z.union([z.literal(1), z.literal(10), z.literal(50), z.literal(100)]),
});

/** A Kleiderbörse as everybody may see it: built from this list and from nothing else. */
export const publicCommission = z.object({
  slug: marketSlug,
  title: z.string(),
  intro: z.string(),
  place: z.string(),
  heldOn: localDate,
  opensAt: localTime,
  closesAt: localTime,
  phase: z.enum(marketPhases),
  calledOffWords: z.string().nullable(),
  allocation: z.enum(pitchAllocations),
  drawn: z.boolean(),
  goodsTerms: z.string(),
  helpersFrom: instant.nullable(),
  returningFrom: instant.nullable(),
  opensOn: instant,
  closesOn: instant,
  intakeOn: localDate.nullable(),
  intakeFrom: localTime.nullable(),
  intakeUntil: localTime.nullable(),
  numbers: count,
  free: count,
  waiting: count,
  terms: commissionTerms,
  /** The clock of the server: the opening minute counts by it, not by the device. */
  now: instant,
});

/** "Ich möchte eine Nummer": nothing but a name and an address is needed. */
export const numberClaim = z.strictObject({
  name: personName,
  email: emailAddress,
  phone: phoneNumber.nullable().default(null),
  language: language.default('de'),
});

/**
 * The same answer for everybody: a mail is on its way. Number and place in the line are told after the code; who has asked
 * before gets the link once more, by mail and nowhere else, and its `id` belongs to nothing.
 */
export const numberClaimed = z.object({ id: uuid });

export const numberCode = z.strictObject({
  id: uuid,
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});
export const numberConfirmed = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['confirmed', 'waiting']), secret: z.string() }),
  z.object({ outcome: z.literal('expired') }),
]);

/** What a counted number comes to; cents. */
export const numberSettlement = z.object({
  turnoverCents: cents,
  payoutCents: cents,
  commissionCents: cents,
  feeCents: cents,
  roundingCents: cents,
  feeOwedCents: cents,
  itemsLeft: count,
});

/** A seller's own page. */
export const ownNumber = z.object({
  market: publicCommission,
  state: z.enum(numberStates),
  number: sellerNumber.nullable(),
  /** So many stand before it; null when it does not wait, or lots decide. */
  ahead: count.nullable(),
  draw: drawTicket.nullable(),
  offerUntil: instant.nullable(),
  isHelper: z.boolean(),
  keepNumber: z.boolean(),
  donateLeftovers: z.boolean(),
  intakeAt: localTime.nullable(),
  /** Times with room, where handing in goes by appointment. */
  intakeTimes: z.array(z.object({ at: localTime, free: count })),
  itemsBrought: count.nullable(),
  itemsSold: count.nullable(),
  settlement: numberSettlement.nullable(),
  paidOutOn: localDate.nullable(),
  /** The secret of the bill for a fee that the sale did not cover; null: nothing is open. */
  bill: z.string().nullable(),
});

export const ownNumberChange = z.strictObject({
  keepNumber: z.boolean(),
  donateLeftovers: z.boolean(),
  /** null: no wish; the office gives a time. */
  intakeAt: localTime.nullable(),
});
/** The numbers of a family that is signed in; each has a page of its own. */
export const mySellerNumbers = z.object({
  numbers: z.array(
    z.object({
      secret: z.string(),
      state: z.enum(numberStates),
      number: sellerNumber.nullable(),
      title: z.string(),
      heldOn: localDate,
      opensAt: localTime,
      closesAt: localTime,
      calledOff: z.boolean(),
    }),
  ),
});
export const numberOfferAnswer = z.strictObject({ accept: z.boolean() });

export type CommissionTerms = z.infer<typeof commissionTerms>;
export type PublicCommission = z.infer<typeof publicCommission>;
export type MySellerNumbers = z.infer<typeof mySellerNumbers>;
export type NumberClaim = z.infer<typeof numberClaim>;
export type NumberClaimed = z.infer<typeof numberClaimed>;
export type NumberCode = z.infer<typeof numberCode>;
export type NumberConfirmed = z.infer<typeof numberConfirmed>;
export type NumberSettlement = z.infer<typeof numberSettlement>;
export type OwnNumber = z.infer<typeof ownNumber>;
export type OwnNumberChange = z.infer<typeof ownNumberChange>;
export type NumberOfferAnswer = z.infer<typeof numberOfferAnswer>;
