import { boothKinds, boothMoves, boothStates } from '@dabei/domain';
import { z } from 'zod';
import { emailAddress, instant, language, localTime, shortText, uuid } from '../primitives';
import { boothCall } from './booth-call';
import { boothGap, boothWriting } from './booth-needs';
import { boothContact } from './own-booth';

const count = z.int();

/** Why a booth does not suit its ground or its power; figures for a sentence beside the code. */
export const boothRefusal = z.object({ reason: z.string() }).catchall(z.unknown());

/** Who lifted a refusal, and why. */
export const boothOverride = z.object({
  by: z.string(),
  reason: z.string(),
  lifted: z.array(z.string()),
});

export const boothRow = z.object({
  id: uuid,
  state: z.enum(boothStates),
  association: z.string(),
  title: z.string(),
  kind: z.enum(boothKinds),
  squareMetres: z.number(),
  watts: count,
  water: z.boolean(),
  together: z.string().nullable(),
  /** What is missing in it. */
  gaps: count,
  byHand: z.enum(['in', 'out']).nullable(),
  chosenBy: z.enum(['hand', 'minimum', 'lot', 'office']).nullable(),
  rank: count.nullable(),
  lot: count.nullable(),
  place: z.string().nullable(),
  connection: z.string().nullable(),
  toLookAt: count,
  /** Stands or sets up elsewhere than it was told. */
  untold: z.boolean(),
  setUpAt: localTime.nullable(),
  arrivedAt: instant.nullable(),
  version: count,
});
/** All booths of a day; 500 at most. Drafts are counted, not read: they are nobody's business yet. */
export const boothList = boothCall.extend({
  booths: z.array(boothRow),
  drafts: count,
});

/** One booth at the desk, contact and all. */
export const deskBooth = z.object({
  row: boothRow,
  writing: boothWriting,
  contact: boothContact,
  email: z.string().nullable(),
  language,
  gaps: z.array(boothGap),
  officeWords: z.string(),
  byHand: z
    .object({ choice: z.enum(['in', 'out']), by: z.string(), reason: z.string() })
    .nullable(),
  toLookAt: z.array(boothRefusal),
  placeOverride: boothOverride.nullable(),
  powerOverride: boothOverride.nullable(),
  /** Who waits before it. */
  ahead: count,
  /** Moves that are possible now, in the order of the page. */
  moves: z.array(z.enum(boothMoves)),
  submittedAt: instant.nullable(),
  slug: z.string(),
});

/** What the office does with an application; `words` go to the association. */
export const boothDecision = z.strictObject({
  version: count,
  move: z.enum([
    'return',
    'pass',
    'accept',
    'wait',
    'decline',
    'reconsider',
    'withdraw',
    'reinstate',
  ]),
  words: shortText.default(''),
});
/** In or out without the lot, by name and with a reason; null takes it back. */
export const boothByHand = z.strictObject({
  version: count,
  choice: z.enum(['in', 'out']).nullable(),
  reason: shortText,
});
/** The office looked at what changed: it is fine where it stands; a reason where it does not suit. */
export const boothVersion = z.strictObject({ version: count, reason: shortText.nullable() });
/** By telephone or on paper: the same questions; without an address it is called. */
export const boothEntry = boothWriting.extend({
  contact: boothContact,
  email: emailAddress.nullable(),
  language: language.default('de'),
});
export const deskBoothChange = boothEntry.extend({ version: count });

/** Accepting everybody who is complete, where there is room for all. */
export const boothsAccepted = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('accepted'), booths: count }),
  z.object({ outcome: z.literal('refused'), complete: count, free: count }),
]);

/** Booths and acts that are not where they were told; telling them is one act, each once. */
export const boothNews = z.object({
  concerned: z.array(
    z.object({
      id: uuid,
      what: z.enum(['booth', 'answer', 'act']),
      association: z.string(),
      title: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      /** Without an address: the office calls. */
      byPhone: z.boolean(),
      phone: z.string().nullable(),
    }),
  ),
});
/** Exactly those that were shown. */
export const boothTell = z.strictObject({ ids: z.array(uuid).min(1).max(600) });
export const boothTold = z.object({ mails: count, calls: count });

export type BoothRow = z.infer<typeof boothRow>;
export type BoothList = z.infer<typeof boothList>;
export type DeskBooth = z.infer<typeof deskBooth>;
export type BoothRefusalView = z.infer<typeof boothRefusal>;
export type BoothDecision = z.infer<typeof boothDecision>;
export type BoothByHand = z.infer<typeof boothByHand>;
export type BoothVersion = z.infer<typeof boothVersion>;
export type BoothEntry = z.infer<typeof boothEntry>;
export type DeskBoothChange = z.infer<typeof deskBoothChange>;
export type BoothsAccepted = z.infer<typeof boothsAccepted>;
export type BoothNews = z.infer<typeof boothNews>;
export type BoothTell = z.infer<typeof boothTell>;
export type BoothTold = z.infer<typeof boothTold>;
