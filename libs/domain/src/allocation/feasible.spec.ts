import { checkPlacements, type ViolationCode } from './feasible';
import { aDraw, aDrawChild, aDrawEvent } from './testing/a-draw';
import type { DrawInstance, DrawPlacement } from './draw-instance';

const codes = (instance: DrawInstance, ...placements: [string, string][]): ViolationCode[] =>
  checkPlacements(
    instance,
    placements.map(([child, event]): DrawPlacement => ({ child, event })),
  ).map(({ code }) => code);

const zoo = aDrawEvent('zoo', { capacity: 2 });
const bad = aDrawEvent('bad', { capacity: 2 });

it('has nothing against places that were wished and are there', () => {
  const instance = aDraw([aDrawChild('c1', ['zoo', 'bad'])], [zoo, bad]);
  expect(codes(instance, ['c1', 'zoo'], ['c1', 'bad'])).toEqual([]);
});

it('names a child or event of another draw, a place given twice and one nobody wished', () => {
  const instance = aDraw([aDrawChild('c1', ['zoo'])], [zoo, bad]);
  expect(codes(instance, ['c9', 'zoo'])).toEqual(['unknown']);
  expect(codes(instance, ['c1', 'zoo'], ['c1', 'zoo'])).toEqual(['twice']);
  expect(codes(instance, ['c1', 'bad'])).toEqual(['not-wished']);
});

it('keeps decisions by hand: what is forbidden and what is missing', () => {
  const forbidden = aDrawChild('c1', ['zoo'], { forbidden: ['zoo'] });
  expect(codes(aDraw([forbidden], [zoo]), ['c1', 'zoo'])).toEqual(['forbidden']);
  const forced = aDrawChild('c1', ['zoo'], { forced: ['bad'] });
  expect(codes(aDraw([forced], [zoo, bad]))).toEqual(['forced-missing']);
  expect(codes(aDraw([forced], [zoo, bad]), ['c1', 'bad'])).toEqual([]);
});

it("keeps the child's own limits, also for a week", () => {
  const one = aDrawChild('c1', ['zoo', 'bad'], { maxPlaces: 1 });
  expect(codes(aDraw([one], [zoo, bad]), ['c1', 'zoo'], ['c1', 'bad'])).toEqual(['own-limit']);
  const week = aDrawChild('c1', ['zoo', 'bad'], {
    limits: [{ events: ['zoo', 'bad'], atMost: 1 }],
  });
  expect(codes(aDraw([week], [zoo, bad]), ['c1', 'zoo'], ['c1', 'bad'])).toEqual(['week-limit']);
});

it('lets no child be in two places at once, but from one straight to the next', () => {
  const at = (key: string, start: number, end: number) =>
    aDrawEvent(key, { spans: [{ start, end }] });
  const child = aDrawChild('c1', ['a', 'b', 'c']);
  const instance = aDraw([child], [at('a', 0, 60), at('b', 59, 90), at('c', 60, 90)]);
  expect(codes(instance, ['c1', 'a'], ['c1', 'b'])).toEqual(['overlap']);
  expect(codes(instance, ['c1', 'a'], ['c1', 'c'])).toEqual([]);
});

it('gives one date of an offer', () => {
  const dates = ['mo', 'di'].map((key) => aDrawEvent(key, { offer: 'reiten' }));
  const instance = aDraw([aDrawChild('c1', ['mo', 'di'])], dates);
  expect(codes(instance, ['c1', 'mo'], ['c1', 'di'])).toEqual(['same-offer']);
});

it('gives no place twice: seats, reserved seats, the bus', () => {
  const three = ['c1', 'c2', 'c3'].map((key) => aDrawChild(key, ['zoo', 'bad']));
  const all = (event: string) => three.map(({ key }): [string, string] => [key, event]);
  expect(codes(aDraw(three, [zoo]), ...all('zoo'))).toEqual(['capacity']);
  const reserving = aDrawEvent('zoo', { capacity: 3, reserved: 1 });
  expect(codes(aDraw(three, [reserving]), ...all('zoo'))).toEqual(['reserved']);
  const reduced = three.map((child, at) => ({ ...child, reducedFee: at === 0 }));
  expect(codes(aDraw(reduced, [reserving]), ...all('zoo'))).toEqual([]);
  const riding = [zoo, bad].map((event) => ({ ...event, shared: ['bus'] }));
  const instance = aDraw(three, riding, { shared: [{ key: 'bus', capacity: 1 }] });
  expect(codes(instance, ['c1', 'zoo'], ['c2', 'bad'])).toEqual(['shared']);
});

it('lets an event run with its minimum, with nobody, or when a hand put somebody there', () => {
  const small = aDrawEvent('zoo', { capacity: 5, minimum: 2 });
  const children = ['c1', 'c2'].map((key) => aDrawChild(key, ['zoo']));
  expect(codes(aDraw(children, [small]))).toEqual([]);
  expect(codes(aDraw(children, [small]), ['c1', 'zoo'])).toEqual(['below-minimum']);
  expect(codes(aDraw(children, [small]), ['c1', 'zoo'], ['c2', 'zoo'])).toEqual([]);
  const byHand = [aDrawChild('c1', ['zoo'], { forced: ['zoo'] })];
  expect(codes(aDraw(byHand, [small]), ['c1', 'zoo'])).toEqual([]);
});

it('keeps "only together" where all of the group wish the event and no hand decided', () => {
  const groups = [{ members: ['c1', 'c2'], together: 'only' as const }];
  const both = ['c1', 'c2'].map((key) => aDrawChild(key, ['zoo']));
  expect(codes(aDraw(both, [zoo], { groups }), ['c1', 'zoo'])).toEqual(['only-together']);
  expect(codes(aDraw(both, [zoo], { groups }), ['c1', 'zoo'], ['c2', 'zoo'])).toEqual([]);
  const one = [aDrawChild('c1', ['zoo']), aDrawChild('c2', ['bad'])];
  expect(codes(aDraw(one, [zoo, bad], { groups }), ['c1', 'zoo'])).toEqual([]);
  const byHand = [aDrawChild('c1', ['zoo']), aDrawChild('c2', ['zoo'], { forbidden: ['zoo'] })];
  expect(codes(aDraw(byHand, [zoo], { groups }), ['c1', 'zoo'])).toEqual([]);
});
