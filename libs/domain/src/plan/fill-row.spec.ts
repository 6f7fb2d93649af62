import fc from 'fast-check';
import { aPlace } from '../testing/a-plan-place';
import { neighbourhood } from './neighbours';
import { fillRow, placesInRow, ROW_MAX, type RowToFill } from './fill-row';
import { planClashes } from './plan-clashes';

const aRowToFill = (changes: Partial<RowToFill> = {}): RowToFill => ({
  start: { xCm: 100, yCm: 200 },
  turn: 0,
  size: { count: 3 },
  place: { widthCm: 300, depthCm: 200 },
  gapCm: 20,
  numbering: { prefix: 'A', from: 1 },
  ...changes,
});

describe('a row filled in one go', () => {
  it('begins at its corner and goes on with a gap', () => {
    expect(fillRow(aRowToFill())).toEqual([
      { number: 'A1', xCm: 250, yCm: 300, widthCm: 300, depthCm: 200, turn: 0 },
      { number: 'A2', xCm: 570, yCm: 300, widthCm: 300, depthCm: 200, turn: 0 },
      { number: 'A3', xCm: 890, yCm: 300, widthCm: 300, depthCm: 200, turn: 0 },
    ]);
  });

  it('runs down the street at a quarter turn', () => {
    const centres = fillRow(aRowToFill({ turn: 90 })).map(({ xCm, yCm }) => [xCm, yCm]);
    expect(centres).toEqual([
      [0, 350],
      [0, 670],
      [0, 990],
    ]);
  });

  it('takes as many as fit into a length, no gap needed after the last', () => {
    expect(placesInRow(940, 300, 20)).toBe(3);
    expect(placesInRow(939, 300, 20)).toBe(2);
    expect(placesInRow(299, 300, 20)).toBe(0);
    expect(fillRow(aRowToFill({ size: { lengthCm: 940 } }))).toHaveLength(3);
  });

  it('leaves out numbers that are used', () => {
    const numbers = fillRow(aRowToFill({ usedNumbers: new Set(['A2', 'A3']) }));
    expect(numbers.map(({ number }) => number)).toEqual(['A1', 'A4', 'A5']);
  });

  it('is never longer than a street', () => {
    expect(fillRow(aRowToFill({ size: { count: 10_000 } }))).toHaveLength(ROW_MAX);
  });

  it('never clashes with itself and is one neighbourhood, whatever the turn', () => {
    const turns = fc.integer({ min: 0, max: 359 });
    fc.assert(
      fc.property(turns, fc.integer({ min: 2, max: 12 }), fc.nat(55), (turn, count, gapCm) => {
        const row = fillRow(
          aRowToFill({ turn, size: { count }, gapCm, start: { xCm: 9000, yCm: 9000 } }),
        ).map((place) => aPlace(place.number, place));
        const sheet = { widthCm: 20_000, depthCm: 20_000 };
        expect(planClashes({ sheet, places: row, areas: [] })).toEqual([]);
        const besides = [...neighbourhood(row).values()].map((ids) => ids.length);
        expect(besides).toEqual(row.map((_, at) => (at === 0 || at === count - 1 ? 1 : 2)));
      }),
    );
  });
});
