import type { DrawInstance } from '@dabei/domain';
import { DECOYS_FOR_EACH } from './decoys';
import type { DrawFileInput } from './draw-file-input';
import { makeDrawFile } from './make-draw-file';
import { tellingPlaces } from './telling-places';
import { aDrawnSeason, certifyWithoutSolver } from './testing/a-drawn-season';
import {
  byClosedList,
  byHotPlace,
  byMissingPlaces,
  byOvertaking,
  byRepeating,
  byTurns,
  byWholeFamilies,
  type Neighbour,
} from './testing/adversary';

const seeds = [1, 2, 3, 4, 5, 6];
const nothing: ReadonlySet<string> = new Set();

/** Every event has some reserved places, and two families are protected. */
const drawn = (seed: number, children = 200): DrawFileInput =>
  aDrawnSeason({
    seed,
    children,
    change: (season) => ({
      ...season,
      events: season.events.map((event) => ({
        ...event,
        reserved: Math.floor(event.capacity / 8),
      })),
    }),
    closed: protectedOnes,
  });

/** A child alone, and one with a brother or sister. */
const protectedOnes = ({ children }: DrawInstance): string[] =>
  [0, 3, 4].flatMap((index) => children[index]?.key ?? []);

const keyOf = (input: DrawFileInput, nonce: string) => input.childOf.get(nonce) ?? '';

/** Children of whom a right claim would tell something: protected, or on a reserved place. */
function secretsOf(input: DrawFileInput): Set<string> {
  const reduced = new Set(
    input.instance.children.filter(({ reducedFee }) => reducedFee).map(({ key }) => key),
  );
  const onReserved = tellingPlaces(input).flatMap(({ child }) =>
    reduced.has(child) ? [child] : [],
  );
  return new Set([...onReserved, ...[...input.closed].map((nonce) => keyOf(input, nonce))]);
}

function everythingAround(input: DrawFileInput): Neighbour {
  const slugOf = (event: string) => input.events.get(event)?.slug ?? '';
  return {
    programme: new Map(input.instance.events.map(({ key, capacity }) => [slugOf(key), capacity])),
    children: input.frozen.lists.map(({ nonce, wishes }) => ({
      key: keyOf(input, nonce),
      family: input.families.get(nonce)?.[0] ?? '',
      wishes,
      seenAt: input.result.placements
        .filter(({ child }) => child === keyOf(input, nonce))
        .map(({ event }) => slugOf(event)),
    })),
  };
}

type Adversary = typeof byClosedList;

/** Of all it names in all seasons, how many are right. */
async function hitRate(adversary: Adversary, closed?: ReadonlySet<string>, children = 200) {
  let [claims, hits] = [0, 0];
  for (const seed of seeds) {
    const input = drawn(seed, children);
    const file = await makeDrawFile(input, certifyWithoutSolver, closed);
    if (file === null) throw new Error('No file.');
    const secrets = secretsOf(input);
    const named = adversary(file, everythingAround(input));
    claims += named.length;
    hits += named.filter((key) => secrets.has(key)).length;
  }
  return { claims, rate: claims === 0 ? 0 : hits / claims };
}

/** By construction no more than one in so many closed lists had to be closed. */
const byChance = 1 / (1 + DECOYS_FOR_EACH);

describe('who knows all lists and saw all children', () => {
  it.each([
    ['naming every closed list', byClosedList],
    ['naming brothers and sisters with closed lists', byWholeFamilies],
    ['naming who was seen where most places are missing', byMissingPlaces],
    ['naming who was seen where the lot decided', byHotPlace],
    ['naming who overtook others', byOvertaking],
  ])('is not right more often than by chance, %s', async (_, adversary) => {
    const { claims, rate } = await hitRate(adversary);
    expect(claims).toBeGreaterThan(0);
    expect(rate).toBeLessThanOrEqual(byChance);
  });

  it('finds nobody by repeating the lottery', async () => {
    expect(await hitRate(byRepeating)).toEqual({ claims: 0, rate: 0 });
  });
});

describe('what cannot be hidden while anybody can repeat the lottery', () => {
  it('is a reserved place of a child that the lottery asks after others who went without', async () => {
    const { claims, rate } = await hitRate(byTurns, undefined, 420);
    expect(claims).toBeGreaterThan(0);
    expect(rate).toBeGreaterThan(byChance);
    // and it is few: see decision 11
    expect(claims).toBeLessThan(5 * seeds.length);
  });
});

describe('the same adversary without the protection', () => {
  it('finds by repeating the lottery who sat on reserved places, were all lists open', async () => {
    const { claims, rate } = await hitRate(byRepeating, nothing);
    expect(claims).toBeGreaterThan(20);
    expect(rate).toBeGreaterThan(0.5);
  });

  it('is right with every second closed list and more, were only those closed that have to be', async () => {
    let [claims, hits] = [0, 0];
    for (const seed of seeds) {
      const input = drawn(seed);
      const secrets = secretsOf(input);
      const closed = new Set(
        input.frozen.lists.map(({ nonce }) => nonce).filter((n) => secrets.has(keyOf(input, n))),
      );
      const file = await makeDrawFile(input, certifyWithoutSolver, closed);
      const named = file ? byClosedList(file, everythingAround(input)) : [];
      claims += named.length;
      hits += named.filter((key) => secrets.has(key)).length;
    }
    expect(hits / claims).toBe(1);
  });
});
