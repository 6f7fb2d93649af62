import { z } from 'zod';
import { instant, localDate, localTime, shortText, uuid } from '../primitives';
import { treeSlug } from './campaign';
import { wishNumber } from './donors';
import { giftWish } from './gifts';

export const handoverSlot = z.object({
  id: uuid,
  startsAt: instant,
  endsAt: instant,
  families: z.int(),
  taken: z.int(),
});
/** What one family fetches at once; the code is shown by its last signs only. */
export const handoverBatch = z.object({
  id: uuid,
  numbers: z.array(wishNumber),
  /** Gifts on the shelf, and those still missing. */
  ready: z.int(),
  missing: z.int(),
  uncollected: z.array(z.object({ wishId: uuid, number: wishNumber })),
  slotId: uuid.nullable(),
  collected: z.boolean(),
  secondDate: z.boolean(),
  codeEnd: z.string(),
});
/**
 * What bodies fetch at once, counted over all of them: whoever types a number for a body would else see which numbers
 * it stands beside. Of each body its code and time, and nothing that a single gift could change.
 */
export const handoverOfBodies = z.object({
  gifts: z.int(),
  ready: z.int(),
  missing: z.int(),
  uncollected: z.array(z.object({ wishId: uuid, number: wishNumber })),
  /** All times are over, and something of theirs still lies here. */
  notCome: z.boolean(),
  batches: z.array(handoverBatch.pick({ id: true, slotId: true, codeEnd: true })),
});
export const handoverPlan = z.object({
  campaign: treeSlug,
  /** Gifts are handed over now. */
  open: z.boolean(),
  from: localDate,
  until: localDate,
  slots: z.array(handoverSlot),
  batches: z.array(handoverBatch),
  bodies: handoverOfBodies,
  /** Wishes that belong to no family's code yet. */
  unbatched: z.int(),
  /** Families whose time is over and who did not come. */
  notCome: z.int(),
});

/** Times of one day, one after the other. */
export const slotsInput = z
  .strictObject({
    campaign: treeSlug.optional(),
    date: localDate,
    from: localTime,
    until: localTime,
    minutes: z.int().min(5).max(240),
    families: z.int().min(1).max(200),
  })
  .refine(({ from, until }) => from < until, { path: ['until'] });
export const slotsMade = z.object({ made: z.int() });
export const batchesMade = z.object({
  /** New codes, families given a time, families without room. */
  made: z.int(),
  filled: z.int(),
  left: z.int(),
});
export const batchSlotInput = z.strictObject({ slotId: uuid.nullable() });

export const handoverCall = z.strictObject({
  campaign: treeSlug.optional(),
  code: z.string().trim().min(1).max(200),
});
export const handoverCalled = z.object({
  batch: z
    .object({
      /** The code was shown, not only a number. */
      byCode: z.boolean(),
      /** A number that a body fetches says nothing of its time. */
      startsAt: instant.nullable(),
      secondDate: z.boolean(),
      /** All of the family for its code; for a number the gift of that number alone. */
      gifts: z.array(giftWish.pick({ id: true, number: true, state: true, place: true })),
    })
    .nullable(),
});
/** Without the code, of a family that lost its letter, somebody says why. */
export const handoverGive = z.strictObject({
  code: z.string().trim().max(200).nullable(),
  reason: shortText.min(1).nullable().default(null),
  wishIds: z.array(uuid).min(1).max(500),
});
export const handoverGiven = z.object({ given: z.array(wishNumber), left: z.array(wishNumber) });
export const handoverUndo = z.strictObject({ wishIds: z.array(uuid).min(1).max(500) });
export const handoverMissed = z.object({ missed: z.int() });
/** Bodies get theirs together: with one of them, all are meant. */
export const secondDateInput = z.strictObject({
  batchIds: z.array(uuid).min(1).max(300),
  slotId: uuid,
});
export const reassignInput = z.strictObject({ wishId: uuid, reason: shortText.min(1) });

export type HandoverSlot = z.infer<typeof handoverSlot>;
export type HandoverBatchView = z.infer<typeof handoverBatch>;
export type HandoverOfBodies = z.infer<typeof handoverOfBodies>;
export type HandoverPlan = z.infer<typeof handoverPlan>;
export type SlotsInput = z.infer<typeof slotsInput>;
export type SlotsMade = z.infer<typeof slotsMade>;
export type BatchesMade = z.infer<typeof batchesMade>;
export type BatchSlotInput = z.infer<typeof batchSlotInput>;
export type HandoverCall = z.infer<typeof handoverCall>;
export type HandoverCalled = z.infer<typeof handoverCalled>;
export type HandoverGive = z.infer<typeof handoverGive>;
export type HandoverGiven = z.infer<typeof handoverGiven>;
export type HandoverUndo = z.infer<typeof handoverUndo>;
export type HandoverMissed = z.infer<typeof handoverMissed>;
export type SecondDateInput = z.infer<typeof secondDateInput>;
export type ReassignInput = z.infer<typeof reassignInput>;
