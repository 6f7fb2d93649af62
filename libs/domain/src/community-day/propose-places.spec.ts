import fc from 'fast-check';
import { areSideBySide } from '../plan';
import { aBooth } from '../testing/a-booth';
import { aRow } from '../testing/a-plan-place';
import { placeBooth, type BoothPlacement } from './place-booth';
import { proposePlaces, type BoothToPlace, type PlaceOnPlan } from './propose-places';

const row = (ids: string, changes: Partial<PlaceOnPlan> = {}): PlaceOnPlan[] =>
  aRow(ids).map(({ id, street, xCm, yCm, widthCm, turn }) => ({
    ...{ id, street, xCm, yCm, widthCm, turn, depthCm: 300 },
    ...{ zone: 'any', hasWater: false, isStepFree: true, vehicleCm: 0 },
    ...changes,
  }));
const booth = (id: string, togetherKey: string | null = null, water = false): BoothToPlace => ({
  ...aBooth(id, { water }),
  togetherKey,
});
const words = ({ placements }: { placements: readonly BoothPlacement[] }): string =>
  placements.map(({ boothId, placeId }) => boothId + placeId).join(' ');

describe('places for all booths at once', () => {
  it('go first to who has the fewest to choose from, and large ones stay free', () => {
    const places = [...row('ABC', { widthCm: 310 }), ...row('D', { hasWater: true, yCm: 2000 })];
    expect(words(proposePlaces([booth('x'), booth('y', null, true)], places))).toBe('yD xA');
    expect(words(proposePlaces([booth('x')], places))).toBe('xD');
  });

  it('are side by side for neighbours, whichever of them needs the water', () => {
    const places = row('ABCD').map((place) => ({ ...place, hasWater: place.id === 'B' }));
    const together = [booth('x', 'Lindenhof'), booth('y', 'lindenhof', true)];
    expect(proposePlaces(together, places)).toEqual({
      placements: [
        { boothId: 'x', placeId: 'A' },
        { boothId: 'y', placeId: 'B' },
      ],
      apart: [],
      leftOver: [],
    });
    const [a, , c] = places;
    if (!a || !c) throw new Error('There are four.');
    const apart = proposePlaces([booth('x', 'Lindenhof'), booth('z', 'Lindenhof')], [a, c]);
    expect([words(apart), apart.apart]).toEqual(['xA zC', ['x', 'z']]);
  });

  it('are missing for who fits nowhere', () => {
    const proposed = proposePlaces([booth('x', null, true), booth('y')], row('A'));
    expect([words(proposed), proposed.leftOver]).toEqual(['yA', ['x']]);
  });

  it('pass the check one by one, keep neighbours together and leave nobody out who fits', () => {
    const anyBooths = fc
      .array(fc.record({ key: fc.constantFrom(null, null, 'x', 'y'), water: fc.boolean() }), {
        maxLength: 8,
      })
      .map((some) => some.map(({ key, water }, at) => booth(String(at), key, water)));
    const anyPlaces = fc
      .tuple(fc.subarray(Array.from('ABCDEFGH')), fc.subarray(Array.from('ABCDEFGH')))
      .map(([ids, wet]) =>
        row('ABCDEFGH')
          .filter(({ id }) => ids.includes(id))
          .map((place) => ({ ...place, hasWater: wet.includes(place.id) })),
      );
    fc.assert(
      fc.property(anyBooths, anyPlaces, (booths, places) => {
        const proposed = proposePlaces(booths, places);
        const placeOf = (boothId: string): PlaceOnPlan | undefined =>
          places.find(({ id }) =>
            proposed.placements.some((one) => one.boothId === boothId && one.placeId === id),
          );
        let placements: BoothPlacement[] = [];
        for (const one of booths) {
          const place = placeOf(one.id);
          expect(place === undefined).toBe(proposed.leftOver.includes(one.id));
          if (!place) continue;
          const verdict = placeBooth(one, place, placements);
          if (verdict.outcome === 'refused') throw new Error(verdict.refusals[0]?.reason);
          placements = verdict.placements;
        }
        expect(placements).toHaveLength(proposed.placements.length);
        const stands = (id: string): boolean =>
          ![...proposed.apart, ...proposed.leftOver].includes(id);
        for (const key of ['x', 'y']) {
          const own = booths.filter((one) => one.togetherKey === key && stands(one.id));
          for (const [at, next] of own.slice(1).entries()) {
            const [one, other] = [placeOf(own[at]?.id ?? ''), placeOf(next.id)];
            expect(one && other && areSideBySide(one, other)).toBe(true);
          }
        }
        const used = new Set(placements.map(({ placeId }) => placeId));
        const unused = places.filter(({ id }) => !used.has(id));
        const left = booths.filter(({ id }) => proposed.leftOver.includes(id));
        expect(
          proposePlaces(
            left.map((one) => ({ ...one, togetherKey: null })),
            unused,
          ).placements,
        ).toEqual([]);
      }),
    );
  });

  it('are found for forty booths in a moment', () => {
    const streets = Array.from({ length: 5 }, (_, street) =>
      row('ABCDEFGHIJ', { yCm: street * 1000 }).map((place) => ({
        ...place,
        id: place.id + String(street),
        street: String(street),
      })),
    ).flat();
    const booths = Array.from({ length: 40 }, (_, at) =>
      booth(String(at), at < 6 ? `pair ${String(at % 3)}` : null),
    );
    const proposed = proposePlaces(booths, streets);
    expect(proposed.placements).toHaveLength(40);
    expect(proposed).toEqual(proposePlaces(booths, streets));
  });
});
