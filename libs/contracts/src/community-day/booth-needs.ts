import { boothAccess, boothKinds, powerConnectors } from '@dabei/domain';
import { z } from 'zod';
import { longText, personName } from '../primitives';

/** Lengths as they are stored, in whole centimetres: 30 m at most. */
const lengthCm = z.int().min(1).max(3000);
const ground = { widthCm: lengthCm, depthCm: lengthCm };

/** What a booth needs and offers; null within says "not said yet", so that a draft can be kept. */
export const boothNeeds = z.strictObject({
  size: z.strictObject(ground).nullable(),
  tent: z.strictObject({ ...ground, ballastPromised: z.boolean() }).nullable(),
  /** Tables to lend. */
  tables: z.int().min(0).max(20),
  power: z
    .strictObject({
      watts: z.int().min(0).max(100_000).nullable(),
      connector: z.enum(powerConnectors).nullable(),
    })
    .nullable(),
  water: z.boolean(),
  food: z.strictObject({ hygieneCertificate: z.boolean() }).nullable(),
  vehicle: z.strictObject({ lengthCm: lengthCm.nullable() }).nullable(),
  insured: z.boolean(),
  ages: z.strictObject({ from: z.int().min(0).max(99), until: z.int().min(0).max(99) }).nullable(),
  access: z.enum(boothAccess).nullable(),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(20),
});

/** What the association would like to show on the stage, too. */
export const stageWish = z.strictObject({
  title: personName,
  minutes: z.int().min(1).max(120),
});

/** The application as its association writes it; everything can be said later, nothing is lost. */
export const boothWriting = z.strictObject({
  association: personName,
  title: z.string().trim().max(80),
  about: longText,
  kind: z.enum(boothKinds),
  needs: boothNeeds,
  stageWish: stageWish.nullable(),
  /** A word the neighbours agreed on, to stand side by side. */
  together: z.string().trim().max(40).nullable(),
});

/** Where something is missing or contradicts itself; `path` is a field of `boothWriting` or of its needs. */
export const boothGap = z.object({ path: z.string(), code: z.string() });

export type BoothWriting = z.infer<typeof boothWriting>;
export type BoothNeedsInput = z.infer<typeof boothNeeds>;
export type StageWish = z.infer<typeof stageWish>;
export type BoothGap = z.infer<typeof boothGap>;
