import { minutesAfter } from '../../time/elapsed';

/** A family that changes its mind five times gets two receipts, not five. */
export const RECEIPT_PAUSE_MINUTES = 60;

/** When a family is told what it has handed in now: at once, or an hour after it was told last. */
export function receiptDueAt(lastToldAt: Date | null, now: Date): Date {
  if (lastToldAt === null) return now;
  const next = minutesAfter(lastToldAt, RECEIPT_PAUSE_MINUTES);
  return next > now ? next : now;
}
