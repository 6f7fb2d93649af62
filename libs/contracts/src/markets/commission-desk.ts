import {
  marketPhases,
  numberCircles,
  numberStates,
  pitchAllocations,
  swapKinds,
} from '@dabei/domain';
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
import { commissionTerms, numberSettlement, sellerNumber } from './commission';
import { marketSlug } from './market-settings';

const count = z.int();
const things = z.int().min(0).max(2000);

export const commissionRulesInput = z
  .strictObject({
    ...commissionTerms.shape,
    numbers: z.int().min(1).max(2000),
    itemsPerNumber: z.int().min(1).max(1000),
    itemsPerHelper: z.int().min(1).max(1000),
    commissionPercent: z.int().min(0).max(100),
    helperPercent: z.int().min(0).max(100),
    helpersFrom: instant.nullable(),
    returningFrom: instant.nullable(),
    /** Until then a kept number is there for nobody else; null: until everybody may ask. */
    keptUntil: instant.nullable(),
    intakeOn: localDate.nullable(),
    intakeFrom: localTime.nullable(),
    intakeUntil: localTime.nullable(),
    intakePerSlot: z.int().min(1).max(100),
    intakeMinutes: z.int().min(5).max(120),
  })
  .refine(
    ({ intakeOn, intakeFrom, intakeUntil }) =>
      (intakeOn === null && intakeFrom === null && intakeUntil === null) ||
      (intakeOn !== null &&
        intakeFrom !== null &&
        intakeUntil !== null &&
        intakeFrom < intakeUntil),
    { path: ['intakeUntil'], message: 'too-early' },
  );

/** One number in the office's list. */
export const deskNumber = z.object({
  id: uuid,
  number: sellerNumber.nullable(),
  state: z.enum(numberStates),
  circle: z.enum(numberCircles),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  rank: count.nullable(),
  offerUntil: instant.nullable(),
  keepNumber: z.boolean(),
  donateLeftovers: z.boolean(),
  intakeAt: localTime.nullable(),
  itemsBrought: count.nullable(),
  itemsSold: count.nullable(),
  settlement: numberSettlement.nullable(),
  paidOutOn: localDate.nullable(),
  version: count,
});

/** The whole Kleiderbörse, to the cent: payouts + kept = turnover. */
export const commissionBooks = z.object({
  numbers: count,
  turnoverCents: count,
  payoutCents: count,
  commissionCents: count,
  feeCents: count,
  roundingCents: count,
  feeOwedCents: count,
  itemsLeft: count,
  keptCents: count,
  itemsBrought: count,
  itemsSold: count,
  /** Numbers that brought things and are not counted yet. */
  open: count,
  paidOut: count,
  paidOutCents: count,
  tillCents: count.nullable(),
  /** Till minus turnover; null until the till is counted. */
  tillDifference: z.int().nullable(),
});

export const deskCommission = z.object({
  slug: marketSlug,
  title: z.string(),
  phase: z.enum(marketPhases),
  allocation: z.enum(pitchAllocations),
  heldOn: localDate,
  opensOn: instant,
  closesOn: instant,
  rules: commissionRulesInput,
  /** null: nobody has looked at the rules yet, these are the usual ones. */
  rulesSaved: z.boolean(),
  helpers: count,
  returning: count,
  kept: count,
  drawn: z.boolean(),
  free: count,
  books: commissionBooks,
  numbers: z.array(deskNumber),
});

/** Addresses of those who may ask before everybody; only their fingerprints are kept. */
export const circleInput = z.strictObject({
  circle: z.enum(['helper', 'returning']),
  addresses: z.array(emailAddress).max(1000),
});
export const circleSet = z.object({ added: count, total: count });
/** null: everybody of this circle. The addresses are gone, so they have to be said once more. */
export const circleCut = z.strictObject({
  circle: z.enum(['helper', 'returning']),
  addresses: z.array(emailAddress).min(1).max(1000).nullable(),
});
/** How many would go, and how many of those have asked for a number already: they keep it, and what they were told. */
export const circleCutPreview = z.object({ removed: count, asked: count });

export const phoneNumberEntry = z.strictObject({
  name: personName,
  phone: phoneNumber.nullable(),
  email: emailAddress.nullable(),
  language: language.default('de'),
  circle: z.enum(numberCircles).default('all'),
});
export const phoneNumberEntered = z.object({
  id: uuid,
  outcome: z.enum(['confirmed', 'waiting']),
  number: sellerNumber.nullable(),
});

/** What the office does with one number; `place` gives the next free one, `accept`/`decline` answer on the phone. */
export const deskNumberActs = [
  'place',
  'accept',
  'decline',
  'cancel',
  'reinstate',
  'undo-bring',
  'reopen',
  'pay-out',
  'undo-pay-out',
] as const;
export const deskNumberAct = z.strictObject({
  act: z.enum(deskNumberActs),
  version: count,
});

/** Typed with the keyboard: number, brought, sold, turnover. `sold` and `turnoverCents` null: only brought so far. */
export const numberTallyInput = z
  .strictObject({
    number: sellerNumber,
    itemsBrought: things,
    itemsSold: things.nullable(),
    turnoverCents: cents.nullable(),
    version: count,
  })
  .refine(({ itemsSold, turnoverCents }) => (itemsSold === null) === (turnoverCents === null), {
    path: ['turnoverCents'],
    message: 'required',
  })
  .refine(({ itemsSold, itemsBrought }) => itemsSold === null || itemsSold <= itemsBrought, {
    path: ['itemsSold'],
    message: 'too-many',
  })
  .refine(({ itemsSold, turnoverCents }) => itemsSold !== 0 || turnoverCents === 0, {
    path: ['turnoverCents'],
    message: 'nothing-sold',
  });

export const tillInput = z.strictObject({ tillCents: z.int().min(0).max(100_000_000).nullable() });
export const intakePlanned = z.object({ given: count, leftOver: count });

/** The swap table: what came and went; nobody stands behind it. */
export const swapStroke = z.strictObject({
  kind: z.enum(swapKinds),
  things: z
    .int()
    .min(-100)
    .max(100)
    .refine((value) => value !== 0),
  /** The same press twice is one stroke. */
  pressKey: uuid,
});
export const swapBoard = z.object({
  slug: marketSlug,
  title: z.string(),
  heldOn: localDate,
  brought: z.int(),
  taken: z.int(),
  donated: z.int(),
  left: z.int(),
});

export type CommissionRulesInput = z.infer<typeof commissionRulesInput>;
export type DeskNumber = z.infer<typeof deskNumber>;
export type CommissionBooks = z.infer<typeof commissionBooks>;
export type DeskCommission = z.infer<typeof deskCommission>;
export type CircleInput = z.infer<typeof circleInput>;
export type CircleSet = z.infer<typeof circleSet>;
export type CircleCut = z.infer<typeof circleCut>;
export type CircleCutPreview = z.infer<typeof circleCutPreview>;
export type PhoneNumberEntry = z.infer<typeof phoneNumberEntry>;
export type PhoneNumberEntered = z.infer<typeof phoneNumberEntered>;
export type DeskNumberAct = z.infer<typeof deskNumberAct>;
export type NumberTallyInput = z.infer<typeof numberTallyInput>;
export type IntakePlanned = z.infer<typeof intakePlanned>;
export type SwapStrokeInput = z.infer<typeof swapStroke>;
export type SwapBoard = z.infer<typeof swapBoard>;
