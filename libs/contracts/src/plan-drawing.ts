import { planAreaKinds } from '@dabei/domain';
import { z } from 'zod';
import { uuid } from './primitives';

/** Whole centimetres on a plan: 2 km at most. A place may lie outside the sheet until somebody mends it. */
const onPlan = z.int().min(-50_000).max(250_000);
const turn = z.int().min(0).max(359);

/** How large the drawn ground is, in centimetres. */
export const planSheet = z.strictObject({
  widthCm: z.int().min(100).max(200_000),
  depthCm: z.int().min(100).max(200_000),
});

/** What every numbered place on a plan has: centre, front, depth, degrees clockwise. */
export const drawnPlace = z.strictObject({
  id: uuid,
  /** What stands on the ground and on the ticket: 'A1', '101'. */
  number: z
    .string()
    .trim()
    .min(1)
    .max(12)
    .regex(/^[^\p{Cc}<>]+$/u),
  street: z.string().trim().max(80),
  xCm: onPlan,
  yCm: onPlan,
  widthCm: z.int().min(50).max(3000),
  depthCm: z.int().min(50).max(3000),
  turn,
});

/** A lane, blocked ground, or only words on the plan. */
export const drawnArea = z.strictObject({
  id: uuid,
  kind: z.enum(planAreaKinds),
  words: z.string().trim().max(80),
  xCm: onPlan,
  yCm: onPlan,
  widthCm: z.int().min(10).max(200_000),
  depthCm: z.int().min(10).max(200_000),
  turn,
});

/** What a place looks like to who sees it; never who stands there. */
export const placeLook = z.enum(['free', 'held', 'taken', 'mine']);

/** The ground under the drawing: where it is fetched, and how many centimetres one pixel of it is. */
export const planPicture = z.object({
  url: z.string(),
  widthCm: z.number().positive(),
  depthCm: z.number().positive(),
});

export type DrawnPlace = z.infer<typeof drawnPlace>;
export type DrawnArea = z.infer<typeof drawnArea>;
export type PlaceLook = z.infer<typeof placeLook>;
export type PlanPicture = z.infer<typeof planPicture>;
