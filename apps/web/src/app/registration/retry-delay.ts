/**
 * Seconds to wait before the next attempt: what the server asks for (or five, growing), plus up to a
 * third by chance, so that hundreds of phones do not come back in the same moment. `chance` is 0 … 1.
 */
export function retryDelay(
  attempt: number,
  retryAfter: number | undefined,
  chance: number,
): number {
  const wished = retryAfter ?? Math.min(5 * 2 ** (attempt - 1), 60);
  return Math.ceil(wished * (1 + chance / 3));
}
