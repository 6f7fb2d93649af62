/**
 * Milliseconds the server's clock is ahead of ours. An answer that was on its way, or was kept by a cache
 * for up to a minute, tells too early a time: of all answers the largest value is the best.
 */
export function serverOffset(known: number | null, serverNow: string, clientNow: number): number {
  const told = Date.parse(serverNow) - clientNow;
  return known === null ? told : Math.max(known, told);
}
