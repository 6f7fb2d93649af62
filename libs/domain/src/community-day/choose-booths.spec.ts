import fc from 'fast-check';
import { SeededRandom } from '../allocation/testing';
import { boothKinds } from './booth-needs';
import {
  boothParties,
  chooseBooths,
  type BoothAnswer,
  type BoothChoiceInput,
  type BoothWish,
} from './choose-booths';

const wish = (applicationId: string, changes: Partial<BoothWish> = {}): BoothWish => ({
  applicationId,
  kind: 'activity',
  togetherKey: null,
  byHand: null,
  ...changes,
});
const byHand = (choice: 'in' | 'out') => ({
  byHand: { choice, by: 'staff-1', reason: 'partner of the day' },
});
/** Lots in the order of the parties, or from a seed. */
function lotsFor(wishes: readonly BoothWish[], seed?: number): Map<string, number> {
  const lots = boothParties(wishes).map((_, at) => at + 1);
  const drawn = seed === undefined ? lots : new SeededRandom(seed).shuffled(lots);
  return new Map(boothParties(wishes).map(({ key }, at) => [key, drawn[at] ?? 0]));
}
function choose(wishes: BoothWish[], changes: Partial<BoothChoiceInput> = {}) {
  const input = { wishes, places: 2, minimums: [], lots: lotsFor(wishes), ...changes };
  const choice = chooseBooths(input);
  if (choice.outcome === 'refused') throw new Error(choice.reason);
  return choice;
}
const said = (answer?: BoothAnswer): string =>
  answer?.outcome === 'chosen'
    ? answer.by
    : answer?.outcome === 'waiting'
      ? String(answer.position)
      : (answer?.outcome ?? 'nothing');
const words = ({ answers }: ReturnType<typeof choose>) =>
  [...answers].map(([id, answer]) => `${id} ${said(answer)}`).sort();

describe('more booths than places', () => {
  it('are chosen by lot, the others wait in its order', () => {
    const wishes = ['a', 'b', 'c', 'd'].map((id) => wish(id));
    const lots = new Map([
      ['alone a', 4],
      ['alone b', 1],
      ['alone c', 3],
      ['alone d', 2],
    ]);
    expect(words(choose(wishes, { lots }))).toEqual(['a 2', 'b lot', 'c 1', 'd lot']);
  });

  it('keep what the office decided, with who and why', () => {
    const wishes = [wish('a'), wish('b', byHand('out')), wish('c', byHand('in')), wish('d')];
    expect(words(choose(wishes))).toEqual(['a lot', 'b declined', 'c hand', 'd 1']);
  });

  it('are refused where nobody stands for a choice, or more were chosen than fit', () => {
    const unnamed = wish('a', { byHand: { choice: 'in', by: 'staff-1', reason: ' ' } });
    const base = { places: 1, minimums: [], lots: new Map() };
    expect(chooseBooths({ ...base, wishes: [unnamed] })).toEqual({
      outcome: 'refused',
      reason: 'unnamed-choice',
      applicationIds: ['a'],
    });
    const both = [wish('a', byHand('in')), wish('b', byHand('in'))];
    expect(chooseBooths({ ...base, wishes: both })).toEqual({
      outcome: 'refused',
      reason: 'more-by-hand-than-places',
      byHand: 2,
      places: 1,
    });
  });

  it('have something to eat among them, by lot among those who bring it', () => {
    const food = { kind: 'food' } as const;
    const wishes = [wish('a'), wish('b'), wish('c', food), wish('d', food)];
    const minimums = [{ kind: 'food', count: 1 }] as const;
    expect(words(choose(wishes, { minimums }))).toEqual(['a lot', 'b 1', 'c minimum', 'd 2']);
    const fed = [...wishes, wish('e', { ...food, ...byHand('in') })];
    expect(words(choose(fed, { minimums }))).toEqual(['a lot', 'b 1', 'c 2', 'd 3', 'e hand']);
    expect(choose([wish('a')], { minimums }).unmet).toEqual([{ kind: 'food', missing: 1 }]);
  });

  it('are chosen together or wait together, and nobody waits for them in vain', () => {
    const together = { togetherKey: 'Lindenhof' };
    const wishes = [wish('a'), wish('b', together), wish('c', { togetherKey: ' linden hof' })];
    expect(boothParties(wishes)).toHaveLength(2);
    expect(words(choose([...wishes, wish('d'), wish('e')]))).toEqual([
      'a lot',
      'b 1',
      'c 1',
      'd lot',
      'e 2',
    ]);
    expect(words(choose(wishes, { places: 3 }))).toEqual(['a lot', 'b lot', 'c lot']);
  });

  it('never fall back on an id', () => {
    const wishes = [wish('a'), wish('b')];
    expect(() => choose(wishes, { lots: new Map([['alone a', 1]]) })).toThrow(RangeError);
  });
});

const anyWishes = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...boothKinds),
      togetherKey: fc.constantFrom(null, null, null, 'x', 'y'),
      byHand: fc.constantFrom(null, null, null, byHand('in').byHand, byHand('out').byHand),
    }),
    { maxLength: 50 },
  )
  .map((some) => some.map((one, at) => wish(String(at), one)));
const anyMinimums = fc.subarray([
  { kind: 'food' as const, count: 3 },
  { kind: 'information' as const, count: 2 },
]);
const anySeed = fc.nat();
const isChosen = (answer?: BoothAnswer): boolean => answer?.outcome === 'chosen';

describe('every choice of booths', () => {
  it('is the same for the same seed, whatever the ids and the order of the list', () => {
    fc.assert(
      fc.property(anyWishes, anyMinimums, anySeed, anySeed, (wishes, minimums, seed, other) => {
        const places = wishes.filter((one) => one.byHand?.choice === 'in').length + 5;
        const first = choose(wishes, { places, minimums, lots: lotsFor(wishes, seed) });
        expect(choose(wishes, { places, minimums, lots: lotsFor(wishes, seed) })).toEqual(first);
        // new ids that sort the other way round keep their lots
        const idOf = (id: string) => `id-${String(900 - Number(id))}`;
        const lots = new Map(
          [...lotsFor(wishes, seed)].map(([key, lot]) => [
            key.replace(/^alone (.*)$/, (_, id: string) => `alone ${idOf(id)}`),
            lot,
          ]),
        );
        const renamed = new SeededRandom(other)
          .shuffled(wishes)
          .map((one) => ({ ...one, applicationId: idOf(one.applicationId) }));
        const again = choose(renamed, { places, minimums, lots });
        expect(again.unmet).toEqual(first.unmet);
        for (const { applicationId } of wishes)
          expect(again.answers.get(idOf(applicationId))).toEqual(first.answers.get(applicationId));
      }),
    );
  });

  it('gives no place twice, keeps the hand, splits nobody and leaves no room to who fits', () => {
    fc.assert(
      fc.property(anyWishes, anyMinimums, anySeed, fc.nat(9), (wishes, minimums, seed, more) => {
        const fixed = wishes.filter((one) => one.byHand?.choice === 'in');
        const places = fixed.length + more;
        const { answers } = choose(wishes, { places, minimums, lots: lotsFor(wishes, seed) });
        const chosen = [...answers.values()].filter(isChosen).length;
        expect(answers.size).toBe(wishes.length);
        expect(chosen).toBeLessThanOrEqual(places);
        for (const { applicationId } of fixed)
          expect(answers.get(applicationId)).toEqual({ outcome: 'chosen', by: 'hand' });
        for (const { requests } of boothParties(wishes)) {
          const own = requests.map(({ applicationId }) => answers.get(applicationId));
          expect(new Set(own.map(said)).size).toBe(1);
          if (!isChosen(own[0])) expect(chosen + own.length).toBeGreaterThan(places);
        }
      }),
    );
  });

  it('meets a minimum wherever enough ask alone, and is else the lowest lots', () => {
    const alone = anyWishes.map((wishes) =>
      wishes.map((one) => ({ ...one, togetherKey: null, byHand: null })),
    );
    fc.assert(
      fc.property(alone, anySeed, fc.nat(40), fc.nat(5), (wishes, seed, places, count) => {
        const lots = lotsFor(wishes, seed);
        const food = wishes.filter(({ kind }) => kind === 'food').length;
        const { answers } = choose(wishes, { places, lots, minimums: [{ kind: 'food', count }] });
        const chosen = wishes.filter(({ applicationId }) => isChosen(answers.get(applicationId)));
        expect(chosen.filter(({ kind }) => kind === 'food').length).toBeGreaterThanOrEqual(
          Math.min(count, food, places),
        );
        const free = choose(wishes, { places, lots }).answers;
        for (const { applicationId } of wishes)
          expect(isChosen(free.get(applicationId))).toBe(
            (lots.get(`alone ${applicationId}`) ?? 0) <= places,
          );
      }),
    );
  });

  it('gives 45 booths 40 places and five positions', () => {
    const wishes = Array.from({ length: 45 }, (_, at) => wish(String(at)));
    const { answers } = choose(wishes, { places: 40, lots: lotsFor(wishes, 7) });
    expect([...answers.values()].filter(isChosen)).toHaveLength(40);
    expect(
      [...answers.values()].flatMap((one) => ('position' in one ? one.position : [])).sort(),
    ).toEqual([1, 2, 3, 4, 5]);
  });
});
