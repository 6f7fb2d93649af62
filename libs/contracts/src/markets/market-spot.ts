import { goodsKinds, overridablePitchRefusals, sellerKinds } from '@dabei/domain';
import { z } from 'zod';
import { personName, phoneNumber, shortText, uuid } from '../primitives';
import { pitchConsequence } from './market-sellers';

const cents = z.int();

/** What is asked for on the square. */
const spot = {
  pitchIds: z.array(uuid).min(1).max(10),
  /** Somebody of the waiting line; null: whoever stands there. */
  bookingId: uuid.nullable().default(null),
  kind: z.enum(sellerKinds).default('private'),
  licenceSeen: z.boolean().default(false),
  /** A child sells and an adult stays with it. */
  withChild: z.boolean().default(false),
  reduced: z.boolean().default(false),
  tablesHired: z.int().min(0).max(20).default(0),
  vehicleCm: z.int().min(100).max(2000).nullable().default(null),
  goods: z.array(z.enum(goodsKinds)).max(goodsKinds.length).default([]),
};
export const spotOrder = z.strictObject(spot);
export const spotPreview = pitchConsequence.pick({ refusals: true, warnings: true }).extend({
  numbers: z.array(z.string()),
  /** Not free, not there any more, or apart from each other (which is allowed). */
  ground: z.enum(['taken', 'not-side-by-side', 'unknown-pitch']).nullable(),
  priceCents: cents,
  depositCents: cents,
  /** To be handed over now, fee and deposit together: less where something was paid already. */
  cashCents: cents,
});
export const spotGift = z.strictObject({
  ...spot,
  /** May be left out: a number on the square needs no name. Not used with somebody of the line. */
  name: personName.nullable().default(null),
  phone: phoneNumber.nullable().default(null),
  /** What was shown and handed over; 409 `pitch-price-changed` where it is another sum by now. */
  cashCents: z.int().min(0),
  /** Made once per dialog: pressed twice, it is one pitch and one payment. */
  pressKey: uuid,
  overridden: z.array(z.enum(overridablePitchRefusals)).max(20).default([]),
  reason: shortText.nullable().default(null),
});
export const spotGiven = z.object({
  bookingId: uuid,
  version: z.int(),
  numbers: z.array(z.string()),
  cashCents: cents,
  /** null: nothing was to pay. */
  receipt: z.string().nullable(),
  billId: uuid.nullable(),
});
export const spotUndo = z.strictObject({ pressKey: uuid });
export const spotUndone = z.object({ refundedCents: cents, receipt: z.string().nullable() });

export const dayDeposit = z.object({
  bookingId: uuid,
  billId: uuid,
  name: z.string().nullable(),
  numbers: z.array(z.string()),
  /** What was asked for; `heldCents` of it is in our hands. */
  depositCents: cents,
  heldCents: cents,
  returnedCents: cents,
  keptCents: cents,
});
export const dayDeposits = z.object({
  rows: z.array(dayDeposit),
  heldCents: cents,
});
export const depositAct = z
  .strictObject({
    act: z.enum(['returned', 'kept']),
    /** Needed where it stays with the town. */
    reason: shortText.default(''),
    pressKey: uuid,
  })
  .refine(({ act, reason }) => act === 'returned' || reason !== '', { path: ['reason'] });
export const depositDone = z.object({ cents, receipt: z.string().nullable() });
/** `act`: what is to be taken back; something else was done meanwhile, and nothing is. */
export const depositUndo = z.strictObject({ act: z.enum(['returned', 'kept']), pressKey: uuid });
/** What was done with the deposit is taken back; a receipt that was handed out counts no longer. */
export const depositUndone = z.object({
  act: z.enum(['returned', 'kept']),
  cents,
  receipt: z.string().nullable(),
});

export type SpotOrder = z.infer<typeof spotOrder>;
export type SpotPreview = z.infer<typeof spotPreview>;
export type SpotGift = z.infer<typeof spotGift>;
export type SpotGiven = z.infer<typeof spotGiven>;
export type SpotUndo = z.infer<typeof spotUndo>;
export type SpotUndone = z.infer<typeof spotUndone>;
export type DayDeposit = z.infer<typeof dayDeposit>;
export type DayDeposits = z.infer<typeof dayDeposits>;
export type DepositAct = z.infer<typeof depositAct>;
export type DepositDone = z.infer<typeof depositDone>;
export type DepositUndo = z.infer<typeof depositUndo>;
export type DepositUndone = z.infer<typeof depositUndone>;
