import fc from 'fast-check';
import { checkPlacements } from '../feasible';
import { compareTiers, tierValues } from '../tiers';
import { aDraw, aDrawChild, aDrawEvent } from './a-draw';
import { anyInstance } from './arbitrary-instance';
import { bruteForce } from './brute-force';
import { snakeDraft } from './yardsticks/snake-draft';

it('lets the first one move so that the second gets something', () => {
  const instance = aDraw(
    [aDrawChild('c1', ['zoo', 'bad']), aDrawChild('c2', ['zoo'])],
    [aDrawEvent('zoo'), aDrawEvent('bad')],
  );
  expect(bruteForce(instance)?.placements).toEqual([
    { child: 'c1', event: 'bad' },
    { child: 'c2', event: 'zoo' },
  ]);
});

it('gives nothing up for it: what it finds may stand and no feasible snake draft is better', () => {
  fc.assert(
    fc.property(anyInstance({ children: 3, events: 3 }), (instance) => {
      const best = bruteForce(instance);
      if (best === null) throw new Error('Nothing given is always possible.');
      expect(checkPlacements(instance, best.placements)).toEqual([]);
      const drafted = snakeDraft(instance);
      if (checkPlacements(instance, drafted).length > 0) return;
      expect(compareTiers(best.values, tierValues(instance, drafted))).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('says when decisions by hand contradict each other', () => {
  const forced = { forced: ['zoo'] };
  const children = [aDrawChild('c1', ['zoo'], forced), aDrawChild('c2', ['zoo'], forced)];
  expect(bruteForce(aDraw(children, [aDrawEvent('zoo')]))).toBeNull();
});
