import { aDraw, aDrawChild, aDrawEvent } from './a-draw';
import { measureMisreports, type DrawRule } from './misreport';
import { heat, misreported } from './misreport-strategies';
import { aSeason } from './season';
import { snakeDraft } from './yardsticks/snake-draft';

const wishes = ['zoo', 'bad', 'kino', 'wald'];
const children = ['c1', 'c2', 'c3'].map((key) => aDrawChild(key, wishes));
const instance = aDraw(
  children,
  wishes.map((key) => aDrawEvent(key, { capacity: key === 'wald' ? 9 : 1 })),
  { groups: [{ members: ['c1', 'c2', 'c3'], together: 'rather' }] },
);
const liar = (strategy: Parameters<typeof misreported>[2]) => {
  const [first] = children;
  if (first === undefined) throw new Error('no child');
  return misreported(instance, first, strategy, heat(instance));
};

it('changes one list only, in six ways', () => {
  expect(liar('only-the-first').children.map((child) => child.wishes.length)).toEqual([1, 4, 4]);
  expect(liar('first-three').children[0]?.wishes).toEqual(['zoo', 'bad', 'kino']);
  expect(liar('safe-ones-dropped').children[0]?.wishes).toEqual(['zoo', 'bad', 'kino']);
  expect(liar('popular-first').children[0]?.wishes).toEqual(wishes);
  expect(liar('first-and-four-hopeless').children[0]?.wishes[0]).toBe('zoo');
  expect(liar('friends-omitted').groups).toEqual([{ members: ['c2', 'c3'], together: 'rather' }]);
});

/** A guarantee that serves short lists first: what the yardstick must notice. */
const shortListsFirst: DrawRule = (season) =>
  snakeDraft({
    ...season,
    children: [...season.children]
      .sort((one, other) => one.wishes.length - other.wishes.length || one.lot - other.lot)
      .map((child, index) => ({ ...child, lot: index + 1 })),
  });

it('notices a rule under which naming only the hottest event pays, and one under which it does not', async () => {
  const season = aSeason({ children: 80, room: 'tight', seed: 5 });
  const options = { children: 10, lotteries: 2, seed: 1, only: ['only-the-first'] as const };
  const [exploited] = await measureMisreports(season, shortListsFirst, options);
  const [honest] = await measureMisreports(season, snakeDraft, options);
  expect(exploited?.tries).toBe(20);
  expect(exploited?.withinFivePoints).toBe(false);
  expect(honest?.withinFivePoints).toBe(true);
  expect(honest?.winsLying).toBe(honest?.winsHonest);
});
