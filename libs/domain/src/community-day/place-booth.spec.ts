import fc from 'fast-check';
import { aBooth } from '../testing/a-booth';
import type { BoothNeeds } from './booth-needs';
import {
  overridablePlaceRefusals,
  placeBooth,
  type BoothPlace,
  type BoothPlacement,
  type PlaceRefusal,
} from './place-booth';

const aPlace = (id: string, changes: Partial<BoothPlace> = {}): BoothPlace => ({
  id,
  widthCm: 300,
  depthCm: 300,
  zone: 'any',
  hasWater: false,
  isStepFree: true,
  vehicleCm: 0,
  ...changes,
});
const named = { by: 'staff-1', reason: 'there is a long hose' };
const reasons = (...given: Parameters<typeof placeBooth>) => {
  const verdict = placeBooth(...given);
  return verdict.outcome === 'refused' ? verdict.refusals : [];
};

describe('a booth on the plan', () => {
  it('stands on a place that fits', () => {
    expect(placeBooth(aBooth('a'), aPlace('1'), [])).toEqual({
      outcome: 'placed',
      placements: [{ boothId: 'a', placeId: '1' }],
      overridden: [],
    });
  });

  it.each<[PlaceRefusal, Partial<BoothNeeds>, Partial<BoothPlace>]>([
    [{ reason: 'size-not-said' }, { size: null }, {}],
    [{ reason: 'too-wide', byCm: 1 }, { size: { widthCm: 301, depthCm: 100 } }, {}],
    [{ reason: 'too-deep', byCm: 100 }, {}, { depthCm: 200 }],
    [{ reason: 'wrong-zone', zone: 'food' }, {}, { zone: 'food' }],
    [{ reason: 'no-water' }, { water: true }, {}],
    [{ reason: 'not-step-free' }, {}, { isStepFree: false }],
    [{ reason: 'no-room-for-vehicle', vehicleCm: 0 }, { vehicle: { lengthCm: 1 } }, {}],
    [
      { reason: 'no-room-for-vehicle', vehicleCm: 600 },
      { vehicle: { lengthCm: null } },
      { vehicleCm: 600 },
    ],
  ])('does not stand where there is %j', (refusal, needs, place) => {
    const [booth, ground] = [aBooth('a', needs), aPlace('1', place)];
    expect(reasons(booth, ground, [])).toEqual([refusal]);
    expect(reasons(booth, ground, [], { by: 'staff-1', reason: '' })).toEqual([refusal]);
    // the office lifts it with a reason, but never makes the ground larger
    expect(placeBooth(booth, ground, [], named)).toMatchObject(
      overridablePlaceRefusals.includes(refusal.reason)
        ? { outcome: 'placed', overridden: [refusal.reason] }
        : { outcome: 'refused', refusals: [refusal] },
    );
  });

  it.each<[string, Partial<BoothNeeds>, Partial<BoothPlace>]>([
    ['of its own kind', {}, { zone: 'activity' }],
    ['with water', { water: true }, { hasWater: true }],
    ['with steps, if it promises nothing else', { access: 'with-help' }, { isStepFree: false }],
    ['with room for its vehicle', { vehicle: { lengthCm: 600 } }, { vehicleCm: 600 }],
  ])('stands on a place %s', (_, needs, place) => {
    expect(reasons(aBooth('a', needs), aPlace('1', place), [])).toEqual([]);
  });

  it('moves, and leaves the place it had', () => {
    const before = [
      { boothId: 'a', placeId: '1' },
      { boothId: 'b', placeId: '2' },
    ];
    expect(placeBooth(aBooth('a'), aPlace('3'), before)).toMatchObject({
      placements: [
        { boothId: 'b', placeId: '2' },
        { boothId: 'a', placeId: '3' },
      ],
    });
    expect(placeBooth(aBooth('a'), aPlace('1'), before)).toMatchObject({ outcome: 'placed' });
    const taken = [{ reason: 'taken', boothId: 'b' }];
    expect(reasons(aBooth('a'), aPlace('2'), before)).toEqual(taken);
    expect(reasons(aBooth('a'), aPlace('2'), before, named)).toEqual(taken);
  });

  it('stands on one place and no place carries two, whatever the office tries', () => {
    const anyBooth = fc.record({
      id: fc.constantFrom(...Array.from('abcdefgh')),
      widthCm: fc.integer({ min: 100, max: 500 }),
      water: fc.boolean(),
    });
    const anyPlace = fc.record({
      id: fc.constantFrom('1', '2', '3', '4', '5'),
      widthCm: fc.integer({ min: 100, max: 500 }),
      hasWater: fc.boolean(),
    });
    const step = fc.record({
      booth: anyBooth,
      place: anyPlace,
      override: fc.constantFrom(null, named),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let placements: BoothPlacement[] = [];
        for (const { booth, place, override } of steps) {
          const { id, widthCm, water } = booth;
          const verdict = placeBooth(
            aBooth(id, { size: { widthCm, depthCm: 200 }, water }),
            aPlace(place.id, place),
            placements,
            override,
          );
          if (verdict.outcome === 'refused') continue;
          expect(widthCm).toBeLessThanOrEqual(place.widthCm);
          if (water && !place.hasWater) expect(override).toBe(named);
          // everybody else stands where it stood
          const others = placements.filter(({ boothId }) => boothId !== id);
          expect(verdict.placements).toEqual([...others, { boothId: id, placeId: place.id }]);
          placements = verdict.placements;
          for (const key of ['boothId', 'placeId'] as const)
            expect(new Set(placements.map((one) => one[key])).size).toBe(placements.length);
        }
      }),
    );
  });
});
