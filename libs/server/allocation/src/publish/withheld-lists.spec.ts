import type { DrawInstance } from '@dabei/domain';
import { DECOYS_FOR_EACH } from './decoys';
import type { DrawFileInput } from './draw-file-input';
import { partiesOf } from './parties';
import { tellingPlaces } from './telling-places';
import { aDrawnSeason, type DrawnSeasonOptions } from './testing/a-drawn-season';
import { FEWEST_DECOYS, withheldLists } from './withheld-lists';

const noReserved = (season: DrawInstance): DrawInstance => ({
  ...season,
  events: season.events.map((event) => ({ ...event, reserved: 0 })),
});
const drawn = (options: DrawnSeasonOptions = {}): DrawFileInput =>
  aDrawnSeason({ change: noReserved, ...options });

it('closes lists by lot also where none has to be closed: at least fifteen, at least a tenth', () => {
  expect(withheldLists(drawn({ children: 60 })).size).toBeGreaterThanOrEqual(FEWEST_DECOYS);
  expect(withheldLists(drawn({ children: 420 })).size).toBeGreaterThanOrEqual(42);
});

it('closes two others for each that has to be', () => {
  const closed = ({ children }: DrawInstance) => children.slice(0, 20).map(({ key }) => key);
  const input = drawn({ closed });
  const withheld = withheldLists(input);
  for (const nonce of input.closed) expect(withheld).toContain(nonce);
  expect(withheld.size).toBeGreaterThanOrEqual(3 * input.closed.size);
});

it('closes the whole group and the whole family, of those that have to be closed and of the others', () => {
  const closed = ({ children, groups }: DrawInstance) => [
    children[3]?.key ?? '',
    groups[0]?.members[0] ?? '',
  ];
  const input = drawn({ closed });
  const withheld = withheldLists(input);
  const families = new Map<string, string[]>();
  for (const [nonce, [family = '']] of input.families)
    families.set(family, [...(families.get(family) ?? []), nonce]);
  const parties = [...input.frozen.groups.map(({ members }) => members), ...families.values()];
  expect(parties.some((party) => party.length > 1 && withheld.has(party[0] ?? ''))).toBe(true);
  for (const party of parties) {
    const shut = party.filter((nonce) => withheld.has(nonce));
    expect([0, party.length]).toContain(shut.length);
  }
});

it('closes a list whose child is gone', () => {
  const input = drawn();
  const withheld = withheldLists(input);
  const [gone = ''] = [...input.childOf.keys()].filter((nonce) => !withheld.has(nonce));
  const childOf = new Map([...input.childOf].filter(([nonce]) => nonce !== gone));
  expect(withheldLists({ ...input, childOf })).toContain(gone);
});

it('leaves no event without somebody who has a closed list', () => {
  const input = drawn();
  const withheld = withheldLists(input);
  const shut = new Set([...withheld].map((nonce) => input.childOf.get(nonce)));
  const everywhere = new Set(input.result.placements.map(({ event }) => event));
  const covered = input.result.placements.filter(({ child }) => shut.has(child));
  expect(new Set(covered.map(({ event }) => event))).toEqual(everywhere);
});

it('draws the others with a key of the town: another key closes others, another draw the same families', () => {
  const input = drawn();
  const families = (one: DrawFileInput) =>
    new Set([...withheldLists(one)].flatMap((nonce) => one.families.get(nonce) ?? []));
  const turned = drawn({
    later: (season) => ({
      ...season,
      children: season.children.map((child) => ({ ...child, priority: !child.priority })),
    }),
  });
  expect(families(turned)).toEqual(families(input));
  const otherKey = { ...input, decoyLot: (text: string) => input.decoyLot(`other ${text}`) };
  const both = [...families(otherKey)].filter((family) => families(input).has(family));
  expect(both.length).toBeLessThan(families(input).size / 2);
});

it('closes at an event two others for each place there that could tell of a reservation', () => {
  for (const seed of [1, 2, 3, 4]) {
    const change = (season: DrawInstance): DrawInstance => ({
      ...season,
      events: season.events.map((event) => ({
        ...event,
        reserved: Math.floor(event.capacity / 6),
      })),
    });
    const input = drawn({ seed, change });
    const telling = tellingPlaces(input);
    expect(telling.length).toBeGreaterThan(5);
    const nonces = new Map([...input.childOf].map(([nonce, child]) => [child, nonce]));
    const tellingNonces = new Set(telling.map(({ child }) => nonces.get(child)));
    const having = new Set(
      partiesOf(input)
        .filter((party) => party.some((nonce) => tellingNonces.has(nonce)))
        .flat(),
    );
    const withheld = withheldLists(input);
    for (const { event } of telling) {
      const others = input.result.placements
        .filter((place) => place.event === event)
        .map(({ child }) => nonces.get(child) ?? '')
        .filter((nonce) => !having.has(nonce));
      const needed = DECOYS_FOR_EACH * telling.filter((place) => place.event === event).length;
      const shut = others.filter((nonce) => withheld.has(nonce));
      expect(shut.length).toBeGreaterThanOrEqual(Math.min(needed, others.length));
    }
  }
});
