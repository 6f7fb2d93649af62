import type { DrawFileInput } from './draw-file-input';
import { Decoys, DECOYS_FOR_EACH } from './decoys';
import { partiesOf, type Party } from './parties';
import { tellingPlaces } from './telling-places';

/** At least so many lists are closed by lot alone. */
export const FEWEST_DECOYS = 15;
/** And one list in so many. */
const ONE_IN = 10;
/**
 * Nonces of the lists that stay closed in the public file: those that have to (protected families, withdrawn since,
 * children whose row would tell of a reserved place) with everybody bound to them, and others chosen by lot, so that
 * a closed list means nothing, wherever its child was seen. The lot depends on a key the town keeps and on the family,
 * not on the seed and not on the season: nobody can compute it, and who compares several seasons finds the same
 * families again.
 */
export function withheldLists(input: DrawFileInput): ReadonlySet<string> {
  const { frozen, closed, childOf, campaign, decoyLot, result } = input;
  const places = tellingPlaces(input);
  const telling = new Set(places.map(({ child }) => child));
  const hasTo = (nonce: string) => {
    const child = childOf.get(nonce);
    return closed.has(nonce) || child === undefined || telling.has(child);
  };
  const parties = partiesOf(input);
  const having = parties.filter((party) => party.some(hasTo)).flat();
  const decoys = new Decoys(
    input,
    ranked(
      input,
      parties.filter((party) => !party.some(hasTo)),
    ),
    having,
  );
  const hidden = new Set([...closed].flatMap((nonce) => childOf.get(nonce) ?? []));
  decoys.closeBeside([...places, ...result.placements.filter(({ child }) => hidden.has(child))]);
  const hadTo = having.filter(hasTo).length;
  decoys.closeSoMany(decoysFor(hadTo, frozen.lists.length, decoyLot(campaign.slug)));
  decoys.closeSomebodyEverywhere();
  return decoys.withheld;
}

/** How many lists to close by lot. A part of the number is drawn as well: the sum must not tell how many had to be. */
function decoysFor(hadTo: number, lists: number, drawn: string): number {
  const fewest = Math.max(FEWEST_DECOYS, DECOYS_FOR_EACH * hadTo, Math.ceil(lists / ONE_IN));
  return fewest + (parseInt(drawn.slice(0, 8), 16) % (Math.floor(fewest / 2) + 1));
}

function ranked({ families, decoyLot }: DrawFileInput, parties: readonly Party[]): Party[] {
  const lotOf = (party: Party) =>
    party
      .flatMap((nonce) => families.get(nonce) ?? [nonce])
      .map(decoyLot)
      .sort()[0] ?? '';
  return parties
    .map((party) => ({ party, lot: lotOf(party) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1))
    .map(({ party }) => party);
}
