/** Below this a number is not published at all. Source: issue of the desk, public figures. */
export const smallestPublicCount = 10;

/** A count as the public reads it: nothing below ten, else rounded to the next five. */
export function publicCount(count: number): number | null {
  return count < smallestPublicCount ? null : Math.round(count / 5) * 5;
}
