import { checkPlacements } from '../../feasible';
import { aDraw, aDrawChild, aDrawEvent } from '../a-draw';
import { measure } from '../measures';
import { aSeason } from '../season';
import { lotteryPerEvent } from './lottery-per-event';
import { snakeDraft } from './snake-draft';
import { starRule } from './star-rule';

const season = aSeason({ children: 200, room: 'tight', seed: 3 });

describe.each([
  ['snake draft', snakeDraft],
  ['star rule', starRule],
  ['lottery per event', lotteryPerEvent],
])('%s', (_, rule) => {
  it('breaks no rule but "only together", which it does not know', () => {
    const broken = checkPlacements(season, rule(season)).map(({ code }) => code);
    expect(broken.filter((code) => code !== 'only-together')).toEqual([]);
  });

  it('does the same twice', () => {
    expect(rule(season)).toEqual(rule(season));
  });
});

it('the snake draft serves by lot and turns at the end', () => {
  const wishes = ['zoo', 'bad', 'kino'];
  const instance = aDraw(
    [aDrawChild('c1', wishes), aDrawChild('c2', wishes)],
    wishes.map((key) => aDrawEvent(key)),
  );
  expect(snakeDraft(instance)).toEqual([
    { child: 'c1', event: 'zoo' },
    { child: 'c2', event: 'bad' },
    { child: 'c2', event: 'kino' },
  ]);
});

it('the star rule prefers a star to a smaller number', () => {
  const events = ['zoo', 'bad', 'kino', 'wald'].map((key) => aDrawEvent(key, { capacity: 1 }));
  const instance = aDraw(
    [aDrawChild('c1', ['bad', 'kino', 'wald', 'zoo']), aDrawChild('c2', ['zoo'])],
    events,
  );
  expect(starRule(instance)).toContainEqual({ child: 'c2', event: 'zoo' });
});

it('cancels what stays below its minimum and gives its children what is left', () => {
  const instance = aDraw(
    [aDrawChild('c1', ['zoo', 'bad'], { maxPlaces: 1 })],
    [aDrawEvent('zoo', { capacity: 5, minimum: 3 }), aDrawEvent('bad')],
  );
  expect(snakeDraft(instance)).toEqual([{ child: 'c1', event: 'bad' }]);
});

describe('measures', () => {
  const instance = aDraw(
    [aDrawChild('c1', ['zoo', 'bad']), aDrawChild('c2', ['zoo', 'bad']), aDrawChild('c3', [])],
    [aDrawEvent('zoo', { capacity: 2 }), aDrawEvent('bad')],
    { groups: [{ members: ['c1', 'c2'], together: 'rather' }] },
  );
  const places = (...pairs: [string, string][]) =>
    pairs.map(([child, event]) => ({ child, event }));

  it('count children, first wishes and company among those who wished', () => {
    const found = measure(instance, places(['c1', 'zoo'], ['c2', 'zoo'], ['c1', 'bad']));
    expect(found).toMatchObject({
      children: 2,
      withPlace: 2,
      firstWish: 100,
      together: 1,
      split: 1,
    });
    expect(found.gini).toBeGreaterThan(0);
  });

  it('know no inequality where everybody has the same', () => {
    const found = measure(instance, places(['c1', 'zoo'], ['c2', 'zoo']));
    expect(found.gini).toBeCloseTo(0);
    expect(found.p10).toBeCloseTo(100 / 1.45);
  });
});
