import { aPlace, aRow } from '../testing/a-plan-place';
import { areSideBySide } from './neighbours';
import type { PlanPlace } from './plan-place';

const neighboursOf = (places: readonly PlanPlace[], id: string): string[] =>
  places
    .filter((own) => own.id === id)
    .flatMap((own) => places.filter((other) => areSideBySide(own, other)).map((one) => one.id));

describe('neighbours on a plan', () => {
  it('are those to the left and to the right', () => {
    const row = aRow('ABCD');
    expect(neighboursOf(row, 'A')).toEqual(['B']);
    expect(neighboursOf(row, 'B')).toEqual(['A', 'C']);
    expect(neighboursOf(row, 'nowhere')).toEqual([]);
  });

  it.each([
    ['one in another street', { xCm: 820, street: 'Am Teich' }],
    ['one behind', { yCm: 700 }],
    ['one across the lane', { xCm: 820, yCm: 950 }],
    ['one beyond a way', { xCm: 861 }],
    ['one round the corner', { xCm: 780, turn: 90 }],
    ['one half a step ahead of the row', { xCm: 820, yCm: 601 }],
  ])('are not %s', (_, changes) => {
    expect(areSideBySide(aPlace('A'), aPlace('B', changes))).toBe(false);
  });

  it.each([
    ['one at the end of a step', { xCm: 860 }],
    ['a smaller one', { xCm: 750, widthCm: 200, depthCm: 100 }],
    ['one that looks the other way', { xCm: 820, turn: 180 }],
    ['one in the bend of the row', { xCm: 815, yCm: 530, turn: 12 }],
  ])('are %s', (_, changes) => {
    expect(areSideBySide(aPlace('A'), aPlace('B', changes))).toBe(true);
    expect(areSideBySide(aPlace('B', changes), aPlace('A'))).toBe(true);
  });

  it('are found in a turned row', () => {
    const turned = [0, 1, 2].map((at) =>
      aPlace(String(at), { turn: 90, xCm: 500, yCm: 500 + at * 320 }),
    );
    expect(neighboursOf(turned, '1')).toEqual(['0', '2']);
  });

  it('are never oneself, nor one that lies on top', () => {
    expect(areSideBySide(aPlace('A'), aPlace('A'))).toBe(false);
    expect(areSideBySide(aPlace('A'), aPlace('B'))).toBe(false);
    const narrow = { widthCm: 50 };
    expect(areSideBySide(aPlace('A', narrow), aPlace('B', narrow))).toBe(false);
  });
});
