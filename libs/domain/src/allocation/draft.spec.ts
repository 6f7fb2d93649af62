import fc from 'fast-check';
import { draftByLot } from './draft';
import { checkPlacements } from './feasible';
import { aDraw, aDrawChild, aDrawEvent } from './testing/a-draw';
import { anyInstance } from './testing/arbitrary-instance';

const byHandOf = (instance: Parameters<typeof draftByLot>[0]) =>
  instance.children.flatMap(({ key, forced }) => forced.map((event) => ({ child: key, event })));

it('keeps every hard rule whenever the decisions by hand keep them', () => {
  fc.assert(
    fc.property(anyInstance({ children: 8, events: 6, byHand: true }), (instance) => {
      fc.pre(checkPlacements(instance, byHandOf(instance)).length === 0);
      expect(checkPlacements(instance, draftByLot(instance))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it('gives everybody something before anybody gets more', () => {
  const children = ['c1', 'c2'].map((key) => aDrawChild(key, ['zoo', 'bad']));
  const draft = draftByLot(aDraw(children, [aDrawEvent('zoo'), aDrawEvent('bad')]));
  expect(draft.map(({ child }) => child).sort()).toEqual(['c1', 'c2']);
});

it('closes the emptiest event that stays below its minimum and begins again', () => {
  const children = ['c1', 'c2', 'c3'].map((key, at) =>
    aDrawChild(key, at === 0 ? ['few', 'many'] : ['many'], { maxPlaces: 1 }),
  );
  const few = aDrawEvent('few', { capacity: 4, minimum: 2 });
  const many = aDrawEvent('many', { capacity: 4, minimum: 3 });
  const draft = draftByLot(aDraw(children, [few, many]));
  expect(draft.map(({ event }) => event)).toEqual(['many', 'many', 'many']);
});
