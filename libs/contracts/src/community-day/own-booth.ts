import { boothStates } from '@dabei/domain';
import { z } from 'zod';
import { drawTicket } from '../markets/market-draw';
import {
  emailAddress,
  instant,
  language,
  localTime,
  personName,
  phoneNumber,
  uuid,
} from '../primitives';
import { publicBoothCall } from './booth-call';
import { boothGap, boothWriting } from './booth-needs';

const count = z.int();

/** Who answers for a booth; only the office reads it. */
export const boothContact = z.strictObject({ name: personName, phone: phoneNumber.nullable() });

/** "Wir machen mit": the address is proven by a code, then everything else is written in peace. */
export const boothStart = z.strictObject({
  association: personName,
  kind: boothWriting.shape.kind,
  contact: boothContact,
  email: emailAddress,
  language: language.default('de'),
});
/** The same for everybody, also who has applied before: what is known goes by mail. */
export const boothStarted = z.object({ id: uuid, confirmBy: instant });
export const boothCode = z.strictObject({
  id: uuid,
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});
export const boothConfirmed = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('confirmed'), secret: z.string() }),
  z.object({ outcome: z.literal('expired') }),
]);

/** What an association may do with its application now. */
export const boothMay = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('yes'), how: z.enum(['freely', 'office-looks-again']) }),
  z.object({
    outcome: z.literal('refused'),
    reason: z.enum(['deadline-over', 'has-begun', 'over']),
  }),
]);

/** The own page of a booth behind a long link. */
export const ownBooth = z.object({
  call: publicBoothCall,
  state: z.enum(boothStates),
  writing: boothWriting,
  contact: boothContact,
  /** What is missing until it can be handed in. */
  gaps: z.array(boothGap),
  may: boothMay,
  withdrawable: z.boolean(),
  /** What the office wrote: what is missing, or why it was declined. */
  officeWords: z.string(),
  /** Its random name in the draw, and its lot once there is one. */
  ticket: drawTicket.nullable(),
  rank: count.nullable(),
  /** Its place as it was told; null: not yet. */
  place: z.object({ number: z.string(), setUpAt: localTime.nullable() }).nullable(),
  /** Acts of this association on the stage, as they were told. */
  acts: z.array(
    z.object({ id: uuid, title: z.string(), startsAt: instant.nullable(), minutes: count }),
  ),
  /** What the scanner at the check-in reads, as a QR code in SVG; null until it has its place. */
  ticketQr: z.string().nullable(),
  /** The info pack can be fetched. */
  infoPack: z.boolean(),
  version: count,
});

/** Kept while it is written; nothing is checked but its form. */
export const ownBoothSave = boothWriting.extend({ contact: boothContact, version: count });
export const ownBoothVersion = z.strictObject({ version: count });

/** Handing in, and changing what it needs afterwards. `looks`: the office looks at it before it counts on the square. */
export const ownBoothAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), looks: z.boolean(), own: ownBooth }),
  z.object({ outcome: z.literal('incomplete'), gaps: z.array(boothGap).min(1), own: ownBooth }),
]);

export type BoothContact = z.infer<typeof boothContact>;
export type BoothStart = z.infer<typeof boothStart>;
export type BoothStarted = z.infer<typeof boothStarted>;
export type BoothCode = z.infer<typeof boothCode>;
export type BoothConfirmed = z.infer<typeof boothConfirmed>;
export type OwnBooth = z.infer<typeof ownBooth>;
export type OwnBoothSave = z.infer<typeof ownBoothSave>;
export type OwnBoothVersion = z.infer<typeof ownBoothVersion>;
export type OwnBoothAnswer = z.infer<typeof ownBoothAnswer>;
