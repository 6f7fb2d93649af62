import { lotsOf, seedOf } from '@dabei/server/lots';
import {
  buildProgramme,
  canonical,
  certifiedBound,
  checkPlacements,
  drawHotEvents,
  guarantees,
  provenTiers,
  tierValues,
  withoutAlternatives,
  type DrawInstance,
  type DrawPlacement,
  type DrawResult,
  type Guarantee,
} from '@dabei/domain';
import {
  aDraw,
  aDrawChild,
  aDrawEvent,
  anyInstance,
  bruteForce,
  otherName,
  renamed,
} from '@dabei/domain/testing';
import fc from 'fast-check';
import highsLoader, { type Highs } from 'highs';
import { contradictions, solveInstance } from './solve-instance';

let highs: Highs;
beforeAll(async () => {
  highs = await highsLoader();
});

const draw = (instance: DrawInstance, guarantee: Guarantee): DrawResult =>
  solveInstance(highs, instance, guarantee, {
    stop: () => false,
    reason: () => 'time',
    heard: () => undefined,
  });

/** What the optimum is about: the instance after the lottery over the hot events, and who counts in it. */
function settled(instance: DrawInstance, { guarantee, hot }: DrawResult) {
  return {
    rest: guarantee === 'plain' ? instance : drawHotEvents(instance, hot.needed).rest,
    uncounted:
      guarantee === 'needs-alternatives' ? withoutAlternatives(instance) : new Set<string>(),
  };
}

const textOf = (placements: readonly DrawPlacement[], name = (key: string) => key) =>
  placements.map(({ child, event }) => `${name(child)} ${name(event)}`).sort();
const hasPlace = ({ placements }: DrawResult, key: string) =>
  placements.some(({ child }) => child === key);

describe.each(guarantees)('the draw (%s), for any wishes', (guarantee) => {
  it('keeps every hard rule, decisions by hand included', () => {
    fc.assert(
      fc.property(anyInstance({ children: 6, events: 5, byHand: true }), (instance) => {
        fc.pre(contradictions(instance).length === 0);
        expect(checkPlacements(instance, draw(instance, guarantee).placements)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('is as good as the best of all possibilities, in every tier', () => {
    fc.assert(
      fc.property(anyInstance({ children: 4, events: 4, byHand: true }), (instance) => {
        fc.pre(contradictions(instance).length === 0);
        const result = draw(instance, guarantee);
        const { rest, uncounted } = settled(instance, result);
        const best = bruteForce(rest, uncounted);
        expect(tierValues(rest, result.placements, uncounted)).toEqual(best?.values);
      }),
      { numRuns: 80 },
    );
  });

  it('is the same for the same lots, whatever the keys and the order of the input', () => {
    fc.assert(
      fc.property(anyInstance({ children: 6, events: 5 }), (instance) => {
        const result = draw(instance, guarantee);
        expect(JSON.stringify(draw(instance, guarantee))).toBe(JSON.stringify(result));
        expect(textOf(draw(renamed(instance), guarantee).placements)).toEqual(
          textOf(result.placements, otherName),
        );
      }),
      { numRuns: 80 },
    );
  });

  // no promise of needs-alternatives: its counter-example is below
  if (guarantee !== 'needs-alternatives')
    it('never takes everything from a child that adds a wish at the end, as long as nobody is bound', () => {
      fc.assert(
        fc.property(
          anyInstance({ children: 5, events: 4 }),
          fc.nat(),
          fc.nat(),
          (given, someChild, someEvent) => {
            const instance = {
              ...given,
              groups: given.groups.map((group) => ({ ...group, together: 'rather' as const })),
            };
            const child = instance.children[someChild % instance.children.length];
            const missing = instance.events.filter(({ key }) => !child?.wishes.includes(key));
            const added = missing[someEvent % Math.max(1, missing.length)];
            if (!child || !added || !hasPlace(draw(instance, guarantee), child.key)) return;
            const more = { ...child, wishes: [...child.wishes, added.key] };
            const children = instance.children.map((one) => (one === child ? more : one));
            expect(hasPlace(draw({ ...instance, children }, guarantee), child.key)).toBe(true);
          },
        ),
        { numRuns: 100 },
      );
    });

  it('proves its tiers: certificates hold, and nothing bent can prove less than the truth', () => {
    fc.assert(
      fc.property(
        anyInstance({ children: 5, events: 4 }),
        fc.array(fc.tuple(fc.nat(20), fc.integer({ min: -200_000, max: 200_000 })), {
          maxLength: 6,
        }),
        (instance, bent) => {
          const result = draw(instance, guarantee);
          const { rest, uncounted } = settled(instance, result);
          const programme = buildProgramme(canonical(rest), uncounted);
          const kept = tierValues(rest, result.placements, uncounted);
          for (const tier of provenTiers) {
            const stated = result.tiers.find((one) => one.tier === tier);
            if (!stated?.certificate) throw new Error('A tier has no certificate.');
            expect(certifiedBound(programme, tier, kept, stated.certificate)).toBe(
              stated.certified,
            );
            expect(stated.certified).toBeGreaterThanOrEqual(stated.bound);
            if (tier !== 'satisfaction') expect(stated.certified).toBe(stated.value);
            const other = certifiedBound(programme, tier, kept, { multipliers: bent });
            if (other !== null) expect(other).toBeGreaterThanOrEqual(stated.value);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('decides ties by the seed alone: every one of six equal children wins equally often', () => {
    const nonces = Array.from({ length: 6 }, (_, index) => index.toString(16).padStart(32, '0'));
    const wins = new Map(nonces.map((nonce) => [nonce, 0]));
    const seeds = Array.from({ length: 240 }, (_, index) => seedOf('77'.repeat(32), String(index)));
    for (const seed of seeds) {
      const lots = lotsOf(seed, nonces);
      const children = nonces.map((nonce) =>
        aDrawChild(nonce, ['zoo', 'bad'], { lot: lots.get(nonce) ?? 0 }),
      );
      const events = [aDrawEvent('zoo', { capacity: 9 }), aDrawEvent('bad')];
      const [winner] = draw(aDraw(children, events), guarantee).placements.filter(
        ({ event }) => event === 'bad',
      );
      if (winner) wins.set(winner.child, (wins.get(winner.child) ?? 0) + 1);
    }
    const expected = seeds.length / nonces.length;
    const chiSquare = [...wins.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    expect([...wins.values()].reduce((sum, count) => sum + count, 0)).toBe(seeds.length);
    // 5 degrees of freedom; 15.1 is exceeded by one fair set of seeds in a hundred.
    expect(chiSquare).toBeLessThan(15.1);
  });
});

/**
 * Seats of hot events that the optimum needs are set aside for whoever needs them. c1 gets one because "hot" is the only
 * way to serve all three; with "any" at the end there is another way, the seat goes into the lottery, c2 draws it, and
 * "any" goes to c3, who ranks it first. No order of the lots mends this; the default rule sets nothing aside.
 */
it('keeps the counter-example for seats that are needed', () => {
  const events = [
    aDrawEvent('any'),
    aDrawEvent('two', { capacity: 2, minimum: 2 }),
    aDrawEvent('full', { capacity: 0 }),
    aDrawEvent('hot'),
  ];
  const children = [
    aDrawChild('c1', ['hot', 'full'], { maxPlaces: 1, lot: 4 }),
    aDrawChild('c2', ['hot', 'two'], { maxPlaces: 1, lot: 3 }),
    aDrawChild('c3', ['any', 'two'], { maxPlaces: 1, lot: 1 }),
  ];
  const more = children.map((child) =>
    child.key === 'c1' ? { ...child, wishes: [...child.wishes, 'any'] } : child,
  );
  const after = (wishing: typeof children, guarantee: Guarantee) =>
    hasPlace(draw(aDraw(wishing, events), guarantee), 'c1');
  expect(after(children, 'needs-alternatives')).toBe(true);
  expect(after(more, 'needs-alternatives')).toBe(false);
  for (const rule of ['plain', 'hot-first'] as const)
    expect(after(more, rule) || !after(children, rule)).toBe(true);
});

it('gives needed seats by lot where several could have them', () => {
  const events = [aDrawEvent('hot'), aDrawEvent('full', { capacity: 0 })];
  for (const first of ['c1', 'c2', 'c3']) {
    const children = ['c1', 'c2', 'c3'].map((key, at) =>
      aDrawChild(key, ['hot', 'full'], { lot: key === first ? 1 : at + 2 }),
    );
    expect(textOf(draw(aDraw(children, events), 'needs-alternatives').placements)).toEqual([
      `${first} hot`,
    ]);
  }
});

/**
 * The one case in which a wish at the end can cost something: "only together" binds at every event that all of the
 * group wish. As soon as c1 names what its friend c2 wants, the two get it together or not at all; so c2 needs
 * another place, takes c3's, and c3 takes the one c1 had.
 */
it('keeps the counter-example for children bound by "only together"', () => {
  const none = aDrawEvent('none', { capacity: 0 });
  const events = [aDrawEvent('film'), aDrawEvent('eis'), aDrawEvent('golf'), none];
  const alone = { maxPlaces: 1 };
  const before = [
    aDrawChild('c1', ['none', 'none2', 'none3', 'film'], alone),
    aDrawChild('c2', ['eis', 'golf'], alone),
    aDrawChild('c3', ['golf', 'film'], alone),
  ];
  const nones = ['none2', 'none3'].map((key) => aDrawEvent(key, { capacity: 0 }));
  const groups = [{ members: ['c1', 'c2'], together: 'only' as const }];
  const instance = aDraw(before, [...events, ...nones], { groups });
  const more = before.map((child) =>
    child.key === 'c1' ? { ...child, wishes: [...child.wishes, 'eis'] } : child,
  );
  expect(hasPlace(draw(instance, 'plain'), 'c1')).toBe(true);
  expect(hasPlace(draw({ ...instance, children: more }, 'plain'), 'c1')).toBe(false);
});
