import { aPlace, aRow } from '../testing/a-plan-place';
import { planClashes } from './plan-clashes';
import type { Plan, PlanArea } from './plan-place';

const anArea = (kind: PlanArea['kind'], changes: Partial<PlanArea> = {}): PlanArea => ({
  id: kind,
  kind,
  words: '',
  xCm: 500,
  yCm: 900,
  widthCm: 900,
  depthCm: 400,
  turn: 0,
  ...changes,
});
const aPlan = (places: Plan['places'], areas: Plan['areas'] = []): Plan => ({
  sheet: { widthCm: 3000, depthCm: 2000 },
  places,
  areas,
});

describe('what cannot stand as it is drawn', () => {
  it('is nothing on a good plan, touching included', () => {
    const touching = [aPlace('A'), aPlace('B', { xCm: 800 })];
    expect(planClashes(aPlan(touching, [anArea('lane')]))).toEqual([]);
  });

  it('is a place on another, once for both', () => {
    expect(planClashes(aPlan([aPlace('A'), aPlace('B', { xCm: 700 })]))).toEqual([
      { reason: 'on-place', placeId: 'A', otherId: 'B' },
    ]);
  });

  it('is a place on a lane or on blocked ground, but not under words', () => {
    const on = { yCm: 550, depthCm: 300 };
    expect(
      planClashes(
        aPlan([aPlace('A')], [anArea('lane', on), anArea('blocked', on), anArea('label', on)]),
      ),
    ).toEqual([
      { reason: 'on-lane', placeId: 'A', areaId: 'lane' },
      { reason: 'on-blocked', placeId: 'A', areaId: 'blocked' },
      { reason: 'lane-too-narrow', areaId: 'lane', narrowCm: 300 },
    ]);
  });

  it('is a place that leaves the sheet', () => {
    expect(planClashes(aPlan([aPlace('A', { xCm: 100 })]))).toEqual([
      { reason: 'outside-sheet', placeId: 'A' },
    ]);
  });

  it('is a number that stands twice', () => {
    const [one, other] = aRow('AB');
    if (!one || !other) throw new Error('a row of two');
    expect(
      planClashes(
        aPlan([
          { ...one, number: 'k1' },
          { ...other, number: 'K1 ' },
        ]),
      ),
    ).toEqual([{ reason: 'number-twice', placeId: 'A', otherId: 'B' }]);
  });

  it('is a lane through which no fire engine gets', () => {
    expect(planClashes(aPlan([], [anArea('lane', { depthCm: 349 })]))).toEqual([
      { reason: 'lane-too-narrow', areaId: 'lane', narrowCm: 349 },
    ]);
    expect(planClashes(aPlan([], [anArea('blocked', { depthCm: 100 })]))).toEqual([]);
  });
});
