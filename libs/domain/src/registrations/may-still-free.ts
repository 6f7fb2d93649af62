import { hoursAfter } from '../time/elapsed';

/** Until so many elapsed hours before the start somebody else can still be asked. */
export const FREE_UNTIL_HOURS = 2;

/**
 * Does "kommt nicht" still give the place to the next child? Yes until exactly two hours before the first start
 * (elapsed hours, also in the night of a clock change); afterwards it is only written down that the child will
 * not be there. Source: issue 3, section 4.
 */
export function mayStillFree(now: Date, firstStartsAt: Date): boolean {
  return now <= hoursAfter(firstStartsAt, -FREE_UNTIL_HOURS);
}
