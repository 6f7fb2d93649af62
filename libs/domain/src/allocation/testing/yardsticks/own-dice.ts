/** A number below 1 that depends on all parts and on nothing else: dice for one child at one event. */
export function ownDice(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const sign of parts.join('|')) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 15)) >>> 0) / 4_294_967_296;
}
