import fc from 'fast-check';
import { aPlace, aRow } from '../testing/a-plan-place';
import { planChange, type BookedPlaces } from './plan-change';
import type { PlanPlace } from './plan-place';

const booked = (id: string, placeIds: string[]): BookedPlaces => ({
  id,
  placeIds,
  bookedCm: placeIds.length * 300,
});
const withA = (changes: Partial<PlanPlace>): PlanPlace[] =>
  aRow('ABC').map((place) => (place.id === 'A' ? { ...place, ...changes } : place));
const of = (after: PlanPlace[], bookings = [booked('of A', ['A']), booked('of C', ['C'])]) =>
  planChange(aRow('ABC'), after, bookings);

describe('a plan that changes after numbers were sent', () => {
  it('concerns nobody when nothing changed', () => {
    const { places, concerned } = of(aRow('ABC'));
    expect(places.map(({ changes }) => changes)).toEqual([['kept'], ['kept'], ['kept']]);
    expect(concerned).toEqual([]);
  });

  it.each<[string, Partial<PlanPlace>, string[], string[]]>([
    ['a step aside', { yCm: 700 }, ['moved'], []],
    ['to another spot', { yCm: 701 }, ['moved'], ['moved']],
    ['turned on the spot', { turn: 180 }, ['turned'], []],
    ['another number', { number: 'A9' }, ['renumbered'], ['number-changed']],
    ['shorter', { widthCm: 299 }, ['resized'], ['too-short']],
    ['longer', { widthCm: 310 }, ['resized'], []],
    ['another zone', { zone: 'commercial' }, ['rezoned'], ['rezoned']],
  ])('%s', (_, changes, expected, reasons) => {
    const { places, concerned } = of(withA(changes));
    expect(places[0]?.changes).toEqual(expected);
    expect(concerned).toEqual(reasons.length === 0 ? [] : [{ bookingId: 'of A', reasons }]);
  });

  it('says what is gone and what is new', () => {
    const { places, concerned } = of([...aRow('ABC').slice(1), aPlace('D', { yCm: 1500 })]);
    expect(places.map(({ placeId, changes }) => [placeId, changes])).toEqual([
      ['B', ['kept']],
      ['C', ['kept']],
      ['D', ['added']],
      ['A', ['removed']],
    ]);
    expect(concerned).toEqual([{ bookingId: 'of A', reasons: ['gone'] }]);
  });

  it('tells a booking once, with every reason, the most serious first', () => {
    const after = withA({ number: 'Z1', xCm: 5000, widthCm: 200 });
    expect(of(after).concerned).toEqual([
      { bookingId: 'of A', reasons: ['moved', 'number-changed', 'too-short'] },
    ]);
  });

  it('notices two that were side by side and are torn apart', () => {
    const after = withA({ yCm: 690 });
    expect(of(after, [booked('of A and B', ['A', 'B'])]).concerned).toEqual([
      { bookingId: 'of A and B', reasons: ['torn-apart'] },
    ]);
    expect(of(after, [booked('never together', ['A', 'C'])]).concerned).toEqual([]);
  });

  it('does not blame the new plan for what was too short before', () => {
    const long = { ...booked('of A', ['A']), bookedCm: 900 };
    expect(of(aRow('ABC'), [long]).concerned).toEqual([]);
  });

  it('never concerns a booking whose places are as they were', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.constantFrom('A', 'B', 'C'), (xCm, yCm, moved) => {
        const after = aRow('ABC').map((place) =>
          place.id === moved ? { ...place, xCm, yCm, number: 'Z' } : place,
        );
        const bookings = ['A', 'B', 'C'].map((id) => booked(id, [id]));
        expect(of(after, bookings).concerned.map(({ bookingId }) => bookingId)).toEqual([moved]);
      }),
    );
  });
});
