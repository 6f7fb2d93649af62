/**
 * The parties of a draw in the order of their lots, smaller first: one explicit stored number per party key, from a
 * published seed. RangeError where a party has no lot or two have the same one: an id is not a lot.
 */
export function partiesByLot<Party extends { key: string }>(
  parties: readonly Party[],
  lots: ReadonlyMap<string, number>,
): Party[] {
  const drawn = parties.map((party) => {
    const lot = lots.get(party.key);
    if (lot === undefined) throw new RangeError('Every party of a draw has a lot.');
    return { party, lot };
  });
  if (new Set(drawn.map(({ lot }) => lot)).size !== drawn.length)
    throw new RangeError('No two parties of a draw have the same lot.');
  return drawn.sort((a, b) => a.lot - b.lot).map(({ party }) => party);
}
