import { minutesAfter } from '../time/elapsed';

/** Product rule 1: the pressed button holds the place; the e-mail code may follow in this time. */
export const HOLD_MINUTES = 60;

/** The instant at which an unconfirmed registration lapses. */
export function holdExpiry(pressedAt: Date): Date {
  return minutesAfter(pressedAt, HOLD_MINUTES);
}
