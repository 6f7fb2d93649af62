import fc from 'fast-check';
import { areSideBySide } from '../plan';
import { aRow } from '../testing/a-plan-place';
import {
  assignPitches,
  pitchParties,
  type AssignablePitch,
  type PitchRequest,
} from './assign-pitches';

const request = (bookingId: string, changes: Partial<PitchRequest> = {}): PitchRequest => ({
  bookingId,
  count: 1,
  zone: 'private',
  vehicleCm: null,
  togetherKey: null,
  ...changes,
});
const row = (ids: string, changes: Partial<AssignablePitch> = {}): AssignablePitch[] =>
  aRow(ids).map((place) => ({ ...place, kind: 'stall', zone: 'private', ...changes }));
const assign = (requests: PitchRequest[], pitches: AssignablePitch[]) =>
  assignPitches(pitchParties(requests), pitches);
const words = ({ given }: ReturnType<typeof assign>) =>
  given.map(({ bookingId, pitchIds }) => `${bookingId} ${pitchIds.join('')}`);

describe('neighbours who want to stand together', () => {
  it('are drawn as one', () => {
    const parties = pitchParties([
      request('one', { togetherKey: 'Lindenhof' }),
      request('two'),
      request('three', { togetherKey: ' linden hof' }),
      request('four', { togetherKey: 'Lindenhof', zone: 'children' }),
    ]);
    expect(parties.map(({ requests }) => requests.map(({ bookingId }) => bookingId))).toEqual([
      ['one', 'three'],
      ['two'],
      ['four'],
    ]);
    expect(new Set(parties.map(({ key }) => key)).size).toBe(3);
  });

  it('get one stretch', () => {
    const together = { togetherKey: 'Lindenhof' };
    const assigned = assign(
      [request('one', { ...together, count: 2 }), request('two', together)],
      row('ABCDE').filter(({ id }) => id !== 'B'),
    );
    expect(words(assigned)).toEqual(['one CD', 'two E']);
    expect(assigned.given.every(({ together: beside }) => beside)).toBe(true);
  });

  it('stand apart where no stretch is long enough, and that is said', () => {
    const together = { togetherKey: 'Lindenhof' };
    const assigned = assign(
      [request('one', together), request('two', together)],
      row('ABC').filter(({ id }) => id !== 'B'),
    );
    expect(words(assigned)).toEqual(['one A', 'two C']);
    expect(assigned.given.some(({ together: beside }) => beside)).toBe(false);
  });
});

describe('pitches that the office or a draw gives', () => {
  it('leave long stretches to those who need them', () => {
    const gaps = row('ABCDEF').filter(({ id }) => id !== 'D');
    expect(
      words(assign([request('small', { count: 2 }), request('large', { count: 3 })], gaps)),
    ).toEqual(['small EF', 'large ABC']);
  });

  it('are all of a booking or none, and the next one is served', () => {
    const assigned = assign([request('large', { count: 3 }), request('small')], row('AB'));
    expect(words(assigned)).toEqual(['small A']);
    expect(assigned.leftOver).toEqual(['large']);
  });

  it('fit zone and vehicle', () => {
    const pitches = [...row('AB'), ...row('CD', { kind: 'vehicle' })];
    const van = request('van', { vehicleCm: 450, count: 2 });
    expect(words(assign([request('van', { vehicleCm: 300 })], pitches))).toEqual(['van C']);
    expect(words(assign([van], pitches))).toEqual(['van CD']);
    expect(assign([request('long', { vehicleCm: 301 })], pitches).leftOver).toEqual(['long']);
    expect(assign([request('dealer', { zone: 'commercial' })], pitches).leftOver).toEqual([
      'dealer',
    ]);
  });

  it('are given once, side by side, to nobody while one before could have them', () => {
    const someRequests = fc
      .array(
        fc.record({
          count: fc.integer({ min: 1, max: 3 }),
          togetherKey: fc.constantFrom(null, 'x', 'y'),
        }),
        { maxLength: 12 },
      )
      .map((some) => some.map((one, at) => request(String(at), one)));
    const someFree = fc.subarray(Array.from('ABCDEFGHIJKL'));
    fc.assert(
      fc.property(someRequests, someFree, (requests, free) => {
        const pitches = row('ABCDEFGHIJKL').filter(({ id }) => free.includes(id));
        const { given, leftOver } = assign(requests, pitches);
        const ids = given.flatMap(({ pitchIds }) => pitchIds);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...given.map(({ bookingId }) => bookingId), ...leftOver].sort()).toEqual(
          requests.map(({ bookingId }) => bookingId).sort(),
        );
        for (const { bookingId, pitchIds } of given) {
          expect(pitchIds).toHaveLength(requests[Number(bookingId)]?.count ?? 0);
          for (const [at, id] of pitchIds.slice(1).entries()) {
            const [one, next] = [pitchIds[at], id].map((one) => pitches.find((p) => p.id === one));
            expect(one && next && areSideBySide(one, next)).toBe(true);
          }
        }
        // with what is left, nobody who was left over could be served
        const unused = pitches.filter(({ id }) => !ids.includes(id));
        const again = requests
          .filter(({ bookingId }) => leftOver.includes(bookingId))
          .map((one) => ({ ...one, togetherKey: null }));
        expect(assign(again, unused).given).toEqual([]);
      }),
    );
  });

  it('are the same for the same order, and four hundred are given in a moment', () => {
    const streets = Array.from({ length: 10 }, (_, street) =>
      Array.from({ length: 16 }, (_, at) => ({
        ...row('A', { street: String(street), yCm: street * 1000 })[0],
        id: `${String(street)}-${String(at)}`,
        xCm: at * 320,
      })),
    ).flat() as AssignablePitch[];
    const many = Array.from({ length: 400 }, (_, at) =>
      request(String(at), { count: 1 + (at % 3) }),
    );
    const assigned = assign(many, streets);
    expect(assigned).toEqual(assign(many, streets));
    expect(assigned.given.flatMap(({ pitchIds }) => pitchIds)).toHaveLength(160);
  });
});
