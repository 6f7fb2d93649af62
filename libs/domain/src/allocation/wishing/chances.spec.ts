import type { DrawInstance } from '../draw-instance';
import { ChanceTally } from './chances';
import { shuffled, withOtherLots, withProbes } from './probe-parties';

const child = (key: string, wishes: string[]): DrawInstance['children'][number] => ({
  key,
  lot: 1,
  wishes,
  maxPlaces: 9,
  limits: [],
  priority: false,
  reducedFee: false,
  forced: [],
  forbidden: [],
});
const event = (key: string): DrawInstance['events'][number] => ({
  key,
  capacity: 1,
  reserved: 0,
  minimum: 0,
  offer: key,
  spans: [],
  shared: [],
});
const many = (count: number): DrawInstance => ({
  children: Array.from({ length: count }, (_, index) => child(`c${String(index)}`, ['a', 'b'])),
  events: [event('a'), event('b')],
  groups: [],
  shared: [],
});
/** Not random at all, but different each time. */
const counting = () => {
  let state = 0.1;
  return () => {
    state = (state * 7.3 + 0.17) % 1;
    return state;
  };
};

describe('how often a wish came true', () => {
  it('is told by rank, and of a rank nobody chose as of the nearest', () => {
    const instance = many(40);
    const tally = new ChanceTally(instance);
    const first = instance.children.slice(0, 10).map(({ key }) => ({ child: key, event: 'a' }));
    tally.countAlone(instance, first);
    const chances = tally.chances();
    expect(chances.filter(({ event: at, rank }) => at === 'a' && rank <= 2)).toEqual([
      { event: 'a', party: 1, rank: 1, chance: 0.25 },
      { event: 'a', party: 1, rank: 2, chance: 0.25 },
    ]);
    expect(chances.find(({ event: at }) => at === 'b')?.chance).toBe(0);
  });

  it('is not told where too few were counted', () => {
    const instance = many(19);
    const tally = new ChanceTally(instance);
    tally.countAlone(instance, []);
    expect(tally.chances()).toEqual([]);
  });

  it('is smaller for a party, which only counts when all of them sit there', () => {
    const instance = many(40);
    const tally = new ChanceTally(instance);
    tally.countAlone(
      instance,
      instance.children.slice(0, 20).map(({ key }) => ({ child: key, event: 'a' })),
    );
    const pairs = Array.from({ length: 20 }, (_, index) => ({
      members: [`c${String(2 * index)}`, `c${String(2 * index + 1)}`],
      together: 'only' as const,
    }));
    // five pairs sit together, five more have one of them there
    const placed = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18];
    tally.countParties(
      { ...instance, groups: pairs },
      placed.map((index) => ({ child: `c${String(index)}`, event: 'a' })),
    );
    const at = (party: number) =>
      tally.chances().find((one) => one.event === 'a' && one.rank === 1 && one.party === party)
        ?.chance;
    expect(at(1)).toBe(0.5);
    expect(at(2)).toBeCloseTo(0.25);
    expect(at(3)).toBeUndefined();
  });
});

describe('parties that are tried', () => {
  it('are few, never a child twice, and leave real groups alone', () => {
    const real = { members: ['c0', 'c1'], together: 'rather' as const };
    const instance = { ...many(100), groups: [real] };
    const probed = withProbes(instance, counting());
    const [kept, ...probes] = probed.groups;
    expect(kept).toEqual(real);
    const members = probes.flatMap((group) => group.members);
    expect(members.length).toBeGreaterThanOrEqual(2);
    expect(members.length).toBeLessThanOrEqual(15);
    expect(new Set([...members, 'c0', 'c1']).size).toBe(members.length + 2);
  });

  it('wish the same event', () => {
    const children = [child('x', ['a']), child('y', ['b']), child('z', [])];
    const instance = { ...many(0), children };
    expect(withProbes(instance, counting()).groups).toEqual([]);
  });

  it('come with lots drawn anew, each once', () => {
    const lots = withOtherLots(many(30), counting()).children.map(({ lot }) => lot);
    expect([...lots].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
    expect(shuffled(lots, () => 0.99)).toEqual(lots);
  });
});
