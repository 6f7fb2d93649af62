/**
 * Things with the same key one after the other, all others together: many bills are written in few statements, and what
 * one payer owes twice is still charged in its order.
 */
export function inRounds<T>(things: readonly T[], keyOf: (thing: T) => string): T[][] {
  const seen = new Map<string, number>();
  const rounds: T[][] = [];
  for (const thing of things) {
    const key = keyOf(thing);
    const round = seen.get(key) ?? 0;
    seen.set(key, round + 1);
    (rounds[round] ??= []).push(thing);
  }
  return rounds;
}
