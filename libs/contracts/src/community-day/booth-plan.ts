import { boothKinds, powerConnectors } from '@dabei/domain';
import { z } from 'zod';
import { drawnArea, drawnPlace, placeLook, planSheet } from '../plan-drawing';
import { localTime, shortText, uuid } from '../primitives';
import { boothRefusal, boothRow } from './desk-booths';

const count = z.int();

/** Places of one day at most. */
export const MOST_BOOTH_PLACES = 500;

export const boothPlaceDrawn = drawnPlace.extend({
  zone: z.enum([...boothKinds, 'any']),
  hasWater: z.boolean(),
  isStepFree: z.boolean(),
  /** The longest vehicle that can stay there; 0: none. */
  vehicleCm: z.int().min(0).max(3000),
  /** The distribution box it is near to. */
  connectionId: uuid.nullable(),
});

const sockets = z.object(
  Object.fromEntries(powerConnectors.map((kind) => [kind, z.int().min(0).max(100)])) as Record<
    (typeof powerConnectors)[number],
    z.ZodInt
  >,
);
/** A distribution box as the office writes it. */
export const powerConnectionInput = z.strictObject({
  id: uuid,
  name: z.string().trim().min(1).max(40),
  limitWatts: z.int().min(0).max(1_000_000),
  sockets,
});
/** With the sum of what hangs on it; `freeWatts` is below zero where a named override went above the limit. */
export const powerConnectionView = powerConnectionInput.extend({
  watts: count,
  freeWatts: count,
  freeSockets: z.record(z.enum(powerConnectors), count),
  boothIds: z.array(uuid),
});

const drawing = {
  sheet: planSheet,
  places: z.array(boothPlaceDrawn).max(MOST_BOOTH_PLACES),
  areas: z.array(drawnArea).max(300),
  connections: z.array(powerConnectionInput).max(60),
};
/** The whole drawing as it should be; a place that is taken is never left out (`booth-place-taken`). */
export const boothPlanSave = z.strictObject({ ...drawing, version: z.int().min(0) });

/** The plan of a day's booths at the desk: drawing, power, who stands where, who has no place yet. */
export const boothPlan = z.object({
  day: z.object({ slug: z.string(), title: z.string(), calledOff: z.boolean() }),
  version: count,
  sheet: planSheet,
  places: z.array(boothPlaceDrawn),
  areas: z.array(drawnArea),
  connections: z.array(powerConnectionView),
  /** Accepted, placed, arrived and closed ones. */
  booths: z.array(boothRow.extend({ placeId: uuid.nullable(), connectionId: uuid.nullable() })),
});

/** Puts a booth on a place and on a connection; null place takes it up. A reason lifts what may be lifted. */
export const boothPlacing = z.strictObject({
  version: count,
  placeId: uuid.nullable(),
  /** null: without power. */
  connectionId: uuid.nullable(),
  reason: shortText.nullable(),
});
export const boothPlaced = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('placed'), plan: boothPlan }),
  z.object({
    outcome: z.literal('refused'),
    refusals: z.array(boothRefusal).min(1),
    /** A named reason would lift all of them. */
    liftable: z.boolean(),
  }),
]);
/** Places for everybody who has none, and times to drive in for everybody who has one. */
export const boothsProposed = z.object({
  placed: count,
  apart: z.array(uuid),
  leftOver: z.array(uuid),
  plan: boothPlan,
});
export const boothSetUp = z.object({
  slots: z.array(z.object({ at: localTime, street: z.string(), boothIds: z.array(uuid) })),
  onFoot: z.array(uuid),
  leftOver: z.array(uuid),
});

/** Where whom: for everybody. A positive list. */
export const publicBooth = z.object({
  /** null: it moves, and does not know yet where to. */
  number: z.string().nullable(),
  association: z.string(),
  title: z.string(),
  about: z.string(),
  kind: z.enum(boothKinds),
  ages: z.object({ from: count, until: count }).nullable(),
  access: z.string().nullable(),
  languages: z.array(z.string()),
});
export const publicBoothPlan = z.object({
  sheet: planSheet,
  places: z.array(
    boothPlaceDrawn.omit({ connectionId: true, vehicleCm: true }).extend({ look: placeLook }),
  ),
  areas: z.array(drawnArea),
});

export type BoothPlaceDrawn = z.infer<typeof boothPlaceDrawn>;
export type PowerConnectionInput = z.infer<typeof powerConnectionInput>;
export type PowerConnectionView = z.infer<typeof powerConnectionView>;
export type BoothPlanSave = z.infer<typeof boothPlanSave>;
export type BoothPlanView = z.infer<typeof boothPlan>;
export type BoothPlacing = z.infer<typeof boothPlacing>;
export type BoothPlaced = z.infer<typeof boothPlaced>;
export type BoothsProposed = z.infer<typeof boothsProposed>;
export type BoothSetUpView = z.infer<typeof boothSetUp>;
export type PublicBooth = z.infer<typeof publicBooth>;
export type PublicBoothPlan = z.infer<typeof publicBoothPlan>;
