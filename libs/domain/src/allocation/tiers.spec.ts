import { compareTiers, tierValues } from './tiers';
import { aDraw, aDrawChild, aDrawEvent } from './testing/a-draw';

const events = ['a', 'b', 'c', 'd'].map((key) => aDrawEvent(key, { capacity: 5 }));
const list = ['a', 'b', 'c', 'd'];
const place = (child: string, event: string) => ({ child, event });

it('counts children, not places, before anything else', () => {
  const instance = aDraw(
    [aDrawChild('c1', list, { priority: true }), aDrawChild('c2', list)],
    events,
  );
  const one = tierValues(
    instance,
    ['a', 'b', 'c'].map((event) => place('c1', event)),
  );
  const two = tierValues(instance, [place('c1', 'd'), place('c2', 'd')]);
  expect(one).toMatchObject({ places: 1, priority: 1, 'first-three': 1 });
  expect(two).toMatchObject({ places: 2, priority: 1, 'first-three': 0 });
  expect(compareTiers(two, one)).toBeGreaterThan(0);
});

it('counts every further place of a child less than a first one of another', () => {
  const instance = aDraw([aDrawChild('c1', list), aDrawChild('c2', list)], events);
  const same = tierValues(instance, [place('c1', 'a'), place('c1', 'b')]).satisfaction;
  const shared = tierValues(instance, [place('c1', 'a'), place('c2', 'b')]).satisfaction;
  expect(shared).toBeGreaterThan(same);
});

it('adds a little for friends who rather go together, and lets the lot decide only between equals', () => {
  const children = [aDrawChild('c1', list), aDrawChild('c2', list)];
  const groups = [{ members: ['c1', 'c2'], together: 'rather' as const }];
  const together = [place('c1', 'a'), place('c2', 'a')];
  const with2 = tierValues(aDraw(children, events, { groups }), together).satisfaction;
  expect(with2).toBe(tierValues(aDraw(children, events), together).satisfaction + 2);
  const instance = aDraw(children, events);
  const early = tierValues(instance, [place('c1', 'a'), place('c2', 'b')]);
  const late = tierValues(instance, [place('c2', 'a'), place('c1', 'b')]);
  expect(early.satisfaction).toBe(late.satisfaction);
  expect(compareTiers(early, late)).toBeGreaterThan(0);
});
