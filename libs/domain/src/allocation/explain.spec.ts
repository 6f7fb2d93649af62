import type { DrawInstance, DrawPlacement } from './draw-instance';
import { DrawExplainer, type ExplainOptions } from './explain';
import { aDraw, aDrawChild, aDrawEvent } from './testing/a-draw';
import { emptyHandCause, forFamily } from './wish-reason';

const sits = (child: string, event: string): DrawPlacement => ({ child, event });
const atNine = [{ start: 540, end: 600 }];

const reasonsOf = (
  instance: DrawInstance,
  placements: DrawPlacement[],
  child: string,
  options?: ExplainOptions,
) =>
  new DrawExplainer(instance, placements, options)
    .ofChild(child)
    .map(({ event, reason }) => ({ event, ...reason }));

const two = (wishes: string[]) => [aDrawChild('c1', wishes), aDrawChild('c2', wishes)];

it('says the own number and the last one served where every place went to a smaller number', () => {
  const instance = aDraw(two(['zoo']), [aDrawEvent('zoo')]);
  expect(reasonsOf(instance, [sits('c1', 'zoo')], 'c1')).toEqual([
    { event: 'zoo', code: 'placed', byHand: false },
  ]);
  expect(reasonsOf(instance, [sits('c1', 'zoo')], 'c2')).toEqual([
    { event: 'zoo', code: 'full', yourLot: 2, lastLotServed: 1 },
  ]);
});

it('names no number where somebody with a higher one was preferred, and never says why', () => {
  const children = [aDrawChild('c1', ['zoo']), aDrawChild('c2', ['zoo'], { priority: true })];
  const instance = aDraw(children, [aDrawEvent('zoo')]);
  expect(reasonsOf(instance, [sits('c2', 'zoo')], 'c1')).toEqual([
    { event: 'zoo', code: 'full-for-others' },
  ]);
});

it('names numbers only where the places went by lot, if the draw says which', () => {
  const instance = aDraw(two(['zoo']), [aDrawEvent('zoo')]);
  expect(reasonsOf(instance, [sits('c1', 'zoo')], 'c2', { drawnByLot: new Set() })).toEqual([
    { event: 'zoo', code: 'full-for-others' },
  ]);
});

it('does not count a child placed by hand as served by lot', () => {
  const children = [
    aDrawChild('c1', ['zoo']),
    aDrawChild('c2', ['zoo']),
    aDrawChild('c9', [], { forced: ['zoo'] }),
  ];
  const instance = aDraw(children, [aDrawEvent('zoo', { capacity: 2 })]);
  expect(reasonsOf(instance, [sits('c1', 'zoo'), sits('c9', 'zoo')], 'c2')).toEqual([
    { event: 'zoo', code: 'full', yourLot: 2, lastLotServed: 1 },
  ]);
});

it('keeps reserved places for the office: a family reads that it is full', () => {
  const event = aDrawEvent('zoo', { capacity: 2, reserved: 1 });
  const instance = aDraw(two(['zoo']), [event]);
  const [reason] = new DrawExplainer(instance, [sits('c1', 'zoo')]).ofChild('c2');
  expect(reason?.reason).toEqual({ code: 'reserved-only' });
  expect(reason && forFamily(reason.reason)).toEqual({ code: 'full-for-others' });
});

it('names what the child has instead at that time, and whether it stood higher', () => {
  const events = [aDrawEvent('zoo', { spans: atNine }), aDrawEvent('bad', { spans: atNine })];
  const instance = aDraw([aDrawChild('c1', ['zoo', 'bad'])], events);
  expect(reasonsOf(instance, [sits('c1', 'zoo')], 'c1')[1]).toEqual({
    event: 'bad',
    code: 'time-conflict',
    with: 'zoo',
    rankedHigher: true,
  });
  expect(reasonsOf(instance, [sits('c1', 'bad')], 'c1')[0]).toEqual({
    event: 'zoo',
    code: 'time-conflict',
    with: 'bad',
    rankedHigher: false,
  });
});

it('prefers "full" to a conflict with something the child wished less', () => {
  const events = [aDrawEvent('zoo', { spans: atNine }), aDrawEvent('bad', { spans: atNine })];
  const instance = aDraw([aDrawChild('c1', ['zoo']), aDrawChild('c2', ['zoo', 'bad'])], events);
  expect(reasonsOf(instance, [sits('c1', 'zoo'), sits('c2', 'bad')], 'c2')[0]).toMatchObject({
    code: 'full',
  });
});

it('names another date of the same offer', () => {
  const events = [aDrawEvent('zoo-1', { offer: 'zoo' }), aDrawEvent('zoo-2', { offer: 'zoo' })];
  const instance = aDraw([aDrawChild('c1', ['zoo-1', 'zoo-2'])], events);
  expect(reasonsOf(instance, [sits('c1', 'zoo-1')], 'c1')[1]).toMatchObject({
    code: 'same-offer',
    with: 'zoo-1',
  });
});

it('gives the same reason whatever the order of the places', () => {
  const events = [
    aDrawEvent('zoo-1', { offer: 'zoo', spans: atNine }),
    aDrawEvent('zoo-2', { offer: 'zoo' }),
    aDrawEvent('bad', { spans: [{ start: 570, end: 630 }] }),
  ];
  const instance = aDraw([aDrawChild('c1', ['bad', 'zoo-2', 'zoo-1'])], events);
  const places = [sits('c1', 'bad'), sits('c1', 'zoo-2')];
  const turned = [...places].reverse();
  expect(reasonsOf(instance, places, 'c1')).toEqual(reasonsOf(instance, turned, 'c1'));
  expect(reasonsOf(instance, places, 'c1')[2]).toMatchObject({ code: 'same-offer', with: 'zoo-2' });
});

it('tells the parents’ limit, the campaign’s limit and the week’s limit apart', () => {
  const events = [aDrawEvent('zoo'), aDrawEvent('bad')];
  const places = [sits('c1', 'zoo')];
  const child = (more: object) => aDraw([aDrawChild('c1', ['zoo', 'bad'], more)], events);
  const second = (instance: DrawInstance, campaignMaxPlaces: number) =>
    reasonsOf(instance, places, 'c1', { campaignMaxPlaces })[1];
  expect(second(child({ maxPlaces: 1 }), 3)).toMatchObject({ code: 'own-limit', atMost: 1 });
  expect(second(child({ maxPlaces: 1 }), 1)).toMatchObject({ code: 'campaign-limit', atMost: 1 });
  const limits = [{ events: ['zoo', 'bad'], atMost: 1 }];
  expect(second(child({ limits }), 3)).toMatchObject({ code: 'week-limit' });
});

it('says that an event below its minimum does not take place', () => {
  const instance = aDraw(two(['zoo']), [aDrawEvent('zoo', { capacity: 5, minimum: 3 })]);
  expect(reasonsOf(instance, [], 'c1')).toEqual([
    { event: 'zoo', code: 'minimum-not-reached', minimum: 3 },
  ]);
});

it('says that the group did not fit, and what the office decided by hand', () => {
  const group = { members: ['c1', 'c2'], together: 'only' as const };
  const instance = aDraw(two(['zoo']), [aDrawEvent('zoo')], { groups: [group] });
  expect(reasonsOf(instance, [], 'c1')).toEqual([
    { event: 'zoo', code: 'only-together-did-not-fit' },
  ]);
  const barred = aDraw([aDrawChild('c1', ['zoo'], { forbidden: ['zoo'] })], [aDrawEvent('zoo')]);
  expect(reasonsOf(barred, [], 'c1')).toEqual([{ event: 'zoo', code: 'by-hand' }]);
});

it('admits that a place is still free where the draw ended too early', () => {
  const instance = aDraw([aDrawChild('c1', ['zoo'])], [aDrawEvent('zoo')]);
  expect(reasonsOf(instance, [], 'c1')).toEqual([{ event: 'zoo', code: 'still-free' }]);
});

describe('the cause of an empty hand', () => {
  const causeOf = (instance: DrawInstance, placements: DrawPlacement[], hot: string[]) =>
    emptyHandCause(new DrawExplainer(instance, placements).ofChild('c2'), new Set(hot));

  it('is a list of overbooked events only, or too few places', () => {
    const instance = aDraw(two(['zoo']), [aDrawEvent('zoo')]);
    expect(causeOf(instance, [sits('c1', 'zoo')], ['zoo'])).toBe('only-overbooked');
    expect(causeOf(instance, [sits('c1', 'zoo')], [])).toBe('not-enough-places');
  });

  it('is nothing for a child that got something', () => {
    const instance = aDraw(two(['zoo']), [aDrawEvent('zoo', { capacity: 2 })]);
    expect(causeOf(instance, [sits('c2', 'zoo')], ['zoo'])).toBeNull();
  });

  it('is a minimum, a group, a hand, a limit or no wish at all', () => {
    const small = aDraw(two(['zoo']), [aDrawEvent('zoo', { capacity: 5, minimum: 3 })]);
    expect(causeOf(small, [], [])).toBe('only-below-minimum');
    const group = { members: ['c1', 'c2'], together: 'only' as const };
    const bound = aDraw(two(['zoo']), [aDrawEvent('zoo')], { groups: [group] });
    expect(causeOf(bound, [], [])).toBe('only-together');
    const barred = aDraw([aDrawChild('c2', ['zoo'], { forbidden: ['zoo'] })], [aDrawEvent('zoo')]);
    expect(causeOf(barred, [], [])).toBe('by-hand');
    const none = aDraw([aDrawChild('c2', ['zoo'], { maxPlaces: 0 })], [aDrawEvent('zoo')]);
    expect(causeOf(none, [], [])).toBe('own-limit');
    expect(causeOf(aDraw([aDrawChild('c2', [])], []), [], [])).toBe('only-not-allowed');
  });
});

it('names the last number served among all, whoever sits on a reserved place', () => {
  const events = [aDrawEvent('zoo', { capacity: 2, reserved: 1 })];
  const children = ['c1', 'c2', 'c3'].map((key) =>
    aDrawChild(key, ['zoo'], { reducedFee: key === 'c3' }),
  );
  const instance = aDraw(children, events);
  const options = { drawnByLot: new Set(['zoo']), drawnApart: [sits('c3', 'zoo')] };
  const places = [sits('c1', 'zoo'), sits('c3', 'zoo')];
  expect(reasonsOf(instance, places, 'c2', options)).toEqual([
    { event: 'zoo', code: 'full', yourLot: 2, lastLotServed: 1 },
  ]);
});
