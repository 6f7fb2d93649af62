import {
  marketKinds,
  marketPhases,
  marketZones,
  pitchAllocations,
  pitchKinds,
} from '@dabei/domain';
import { z } from 'zod';
import { drawnArea, drawnPlace, placeLook, planPicture, planSheet } from '../plan-drawing';
import { uuid } from '../primitives';

/** A market by the name in its address. */
export const planSlug = z.string().min(1).max(160);

export const planPitch = drawnPlace.extend({
  kind: z.enum(pitchKinds),
  zone: z.enum(marketZones),
});

/** Pitches of a market at most; the draw and the plan were measured with them. */
export const MOST_PITCHES = 1000;

const drawing = {
  sheet: planSheet,
  pitches: z.array(planPitch).max(MOST_PITCHES),
  areas: z.array(drawnArea).max(300),
};

/** Who stands on a pitch, as the office sees it on the plan: the state, never a name. */
export const standingPitch = z.object({
  pitchId: uuid,
  bookingId: uuid,
  look: placeLook,
});

/** What of a seller's pitch is not as it was told any more. `gone` stands in the way of saving. */
export const planConcern = z.object({
  bookingId: uuid,
  /** Numbers as they were told, in order, and as the plan says now. */
  numbersBefore: z.array(z.string()),
  numbersAfter: z.array(z.string()),
  reasons: z.array(
    z.enum(['gone', 'moved', 'number-changed', 'rezoned', 'too-short', 'torn-apart']),
  ),
  /** At the prices it was promised, the deposit with it. The difference is billed when it is told. */
  priceBeforeCents: z.int(),
  priceAfterCents: z.int(),
  /** It stands in another street and gets another time to set up. */
  newSetUp: z.boolean(),
});

/** The plan at the desk. Version 0: nothing was drawn yet. */
export const deskPlan = z.object({
  market: z.object({
    slug: z.string(),
    title: z.string(),
    kind: z.enum(marketKinds),
    phase: z.enum(marketPhases),
    allocation: z.enum(pitchAllocations),
  }),
  version: z.int(),
  sheet: planSheet,
  picture: planPicture.nullable(),
  /** Centimetres per pixel of the picture; null where there is none. */
  pictureScale: z.number().positive().nullable(),
  /** Somebody said how long something on the picture is; until then its scale is a guess. */
  pictureMeasured: z.boolean(),
  pitches: z.array(planPitch),
  areas: z.array(drawnArea),
  standing: z.array(standingPitch),
  /** Whom the plan as it is concerns and who was not told so far. */
  untold: z.array(planConcern),
});

/** The whole drawing as it should be; ids are the drawer's own, so that a pitch stays what it was. */
export const planSave = z.strictObject({
  ...drawing,
  version: z.int().min(0),
  /** Centimetres per pixel; left out where the picture's scale stays. */
  pictureScale: z.number().positive().max(1000).optional(),
});

/** What a drawing would mean for those who have a pitch already. */
export const planAsked = z.strictObject(drawing);
export const planConsequences = z.object({
  concerned: z.array(planConcern),
  /** So many stand a step aside: the same spot, and nobody is told. */
  nearby: z.int(),
  /** Pitches that somebody has and the drawing leaves out: they stay, or their seller is moved first. */
  refused: z.array(z.object({ number: z.string(), bookingId: uuid })),
});

/** Saying it to everybody who is concerned, once; exactly those that were shown. */
export const planTell = z.strictObject({
  version: z.int().min(1),
  bookings: z.array(uuid).min(1).max(MOST_PITCHES),
});
export const planTold = z.object({ told: z.int() });

/** The plan as everybody sees it: where, how large, free or not. A positive list. */
export const publicPlan = z.object({
  version: z.int(),
  sheet: planSheet,
  picture: planPicture.nullable(),
  pitches: z.array(planPitch.extend({ look: placeLook })),
  areas: z.array(drawnArea),
});

export type PlanPitch = z.infer<typeof planPitch>;
export type StandingPitch = z.infer<typeof standingPitch>;
export type PlanConcern = z.infer<typeof planConcern>;
export type DeskPlan = z.infer<typeof deskPlan>;
export type PlanSave = z.infer<typeof planSave>;
export type PlanAsked = z.infer<typeof planAsked>;
export type PlanConsequences = z.infer<typeof planConsequences>;
export type PlanTell = z.infer<typeof planTell>;
export type PlanTold = z.infer<typeof planTold>;
export type PublicPlan = z.infer<typeof publicPlan>;
