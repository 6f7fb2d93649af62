import { paymentMethods } from '@dabei/domain';
import { z } from 'zod';
import { localDate, uuid } from '../primitives';

/** Why a refund was not booked: it went back otherwise meanwhile, less of it is left, or the booking itself failed. */
export const refundSkips = [
  'money-nothing-to-refund',
  'money-more-than-refundable',
  'money-not-booked',
] as const;

/** Bills of one action on which too much was paid. */
export const refundList = z.object({
  rows: z.array(
    z.object({
      billId: uuid,
      reference: z.string(),
      /** null: a protected family, or nobody knows any more. */
      payer: z.string().nullable(),
      cents: z.int(),
      /** How it came in; null: both ways. */
      paidBy: z.enum(paymentMethods).nullable(),
    }),
  ),
  total: z.int(),
  cents: z.int(),
  /** How far the last press is; null: nobody has given anything back to many at once. */
  run: z
    .object({
      total: z.int(),
      done: z.int(),
      /** What the office said went back, but could not be booked: somebody looks at each. */
      skipped: z.array(
        z.object({ billId: uuid, reference: z.string(), reason: z.enum(refundSkips) }),
      ),
      finished: z.boolean(),
    })
    .nullable(),
});

/** Money that went back to all of these; exactly the sum that was on the list. */
export const refundOrder = z.strictObject({
  pressKey: z.union([uuid, z.string().regex(/^[0-9a-f]{32}$/)]),
  method: z.enum(paymentMethods),
  givenOn: localDate,
  bills: z
    .array(z.strictObject({ billId: uuid, cents: z.int().min(1).max(10_000_000) }))
    .min(1)
    .max(1000),
});

export type RefundSkip = (typeof refundSkips)[number];
export type RefundList = z.infer<typeof refundList>;
export type RefundOrder = z.infer<typeof refundOrder>;
