import type { DrawFileInput } from './draw-file-input';

/** Lists that are opened or stay closed together, by nonce, in an order that says nothing. */
export type Party = readonly string[];

/**
 * Lists bound by a group or by one family, directly or over others. A brother's open row beside his sister's closed
 * one would tell that hers is not closed for the family's sake.
 */
export function partiesOf({ frozen, families }: Pick<DrawFileInput, 'frozen' | 'families'>) {
  const leaders = new Map(frozen.lists.map(({ nonce }) => [nonce, nonce]));
  const leader = (nonce: string): string => {
    const above = leaders.get(nonce) ?? nonce;
    return above === nonce ? nonce : leader(above);
  };
  const unite = (members: readonly string[]): void => {
    const [first, ...others] = members.filter((nonce) => leaders.has(nonce));
    if (first === undefined) return;
    for (const other of others) leaders.set(leader(other), leader(first));
  };
  for (const { members } of frozen.groups) unite(members);
  const ofFamily = new Map<string, string[]>();
  for (const [nonce, keys] of families) {
    for (const key of keys) ofFamily.set(key, [...(ofFamily.get(key) ?? []), nonce]);
  }
  for (const members of ofFamily.values()) unite(members);
  const parties = new Map<string, string[]>();
  for (const { nonce } of frozen.lists) {
    parties.set(leader(nonce), [...(parties.get(leader(nonce)) ?? []), nonce]);
  }
  return [...parties.values()].map((members): Party => members.sort());
}
