import fc from 'fast-check';
import { aRow } from '../testing/a-plan-place';
import { local } from '../testing/instants';
import type { AssignablePitch } from './assign-pitches';
import { nextPitchOffers, type WaitingForPitch } from './next-pitch-offers';

const now = local('2027-04-20 12:00');
const waiting = (bookingId: string, rank: number, more: Partial<WaitingForPitch> = {}) => ({
  bookingId,
  sellerId: bookingId,
  leftCm: 900,
  rank,
  count: 1,
  zone: 'private' as const,
  vehicleCm: null,
  codeMissing: false,
  fewerAskedAt: null,
  acceptsFewer: false,
  ...more,
});
const row = (ids: string, more: Partial<AssignablePitch> = {}): AssignablePitch[] =>
  aRow('ABCDEFGH')
    .filter(({ id }) => ids.includes(id))
    .map((place) => ({ ...place, kind: 'stall', zone: 'private', ...more }));
const next = (line: WaitingForPitch[], free: AssignablePitch[]) => {
  const { offers, ask, notes } = nextPitchOffers(line, free, now);
  return {
    offers: offers.map(({ bookingId, pitchIds }) => `${bookingId} ${pitchIds.join('')}`),
    ask,
    notes: notes.map(({ bookingId, note }) => `${bookingId} ${note}`),
  };
};

describe('a pitch that is free again', () => {
  it('is offered to the first in the line, by rank', () => {
    expect(next([waiting('later', 9), waiting('first', 2)], row('C'))).toEqual({
      offers: ['first C'],
      ask: [],
      notes: ['later no-free-pitch'],
    });
  });

  it('is kept for a code that is missing, and the next pitch goes on', () => {
    const line = [waiting('typing', 1, { codeMissing: true }), waiting('next', 2)];
    expect(next(line, row('C'))).toMatchObject({ offers: [] });
    expect(next(line, row('CD'))).toMatchObject({
      offers: ['next D'],
      notes: ['typing code-missing'],
    });
  });

  it('passes who needs another zone or stands with a van', () => {
    const line = [
      waiting('dealer', 1, { zone: 'commercial' }),
      waiting('van', 2, { vehicleCm: 400 }),
      waiting('family', 3),
    ];
    expect(next(line, row('C'))).toEqual({
      offers: ['family C'],
      ask: [],
      notes: ['dealer no-free-pitch', 'van too-few-side-by-side'],
    });
  });
});

describe('a household that has metres already', () => {
  it('is passed over where its metres do not reach, and blocks nobody', () => {
    const line = [waiting('full', 1, { leftCm: 299 }), waiting('next', 2)];
    expect(next(line, row('C', { widthCm: 300 }))).toEqual({
      offers: ['next C'],
      ask: [],
      notes: ['full household-limit'],
    });
    expect(next(line, row('C', { widthCm: 299 })).offers).toEqual(['full C']);
  });

  it('is offered the narrower pitch, and all of its bookings together no more than its metres', () => {
    const [wide, narrow] = [row('C', { widthCm: 300 }), row('F', { widthCm: 200 })];
    const line = [
      waiting('a', 1, { leftCm: 250 }),
      waiting('b', 2, { sellerId: 'a', leftCm: 250 }),
    ];
    expect(next(line, [...wide, ...narrow])).toMatchObject({
      offers: ['a F'],
      notes: ['b household-limit'],
    });
  });

  it('that wants two side by side is not asked for fewer because of its metres', () => {
    const line = [waiting('two', 1, { count: 2, leftCm: 500 }), waiting('next', 2)];
    expect(next(line, row('CD'))).toEqual({
      offers: ['next C'],
      ask: [],
      notes: ['two household-limit'],
    });
    const fewer = [waiting('two', 1, { count: 2, leftCm: 500, acceptsFewer: true })];
    expect(next(fewer, row('CD')).offers).toEqual(['two C']);
  });
});

describe('a booking of two pitches with one free', () => {
  const two = (more: Partial<WaitingForPitch> = {}) => [
    waiting('two', 1, { count: 2, ...more }),
    waiting('one', 2),
  ];

  it('is asked once whether one would do, and nobody overtakes it', () => {
    expect(next(two(), row('C'))).toEqual({
      offers: [],
      ask: ['two'],
      notes: ['two too-few-side-by-side', 'one somebody-before'],
    });
    const asked = { fewerAskedAt: local('2027-04-19 12:01') };
    expect(next(two(asked), row('C'))).toMatchObject({ offers: [], ask: [] });
  });

  it('lets the next one go after a day, and keeps its rank', () => {
    expect(next(two({ fewerAskedAt: local('2027-04-19 12:00') }), row('C'))).toEqual({
      offers: ['one C'],
      ask: [],
      notes: ['two too-few-side-by-side'],
    });
  });

  it('takes one when it said so, and both as soon as they are there', () => {
    expect(next(two({ acceptsFewer: true }), row('C')).offers).toEqual(['two C']);
    expect(next(two({ acceptsFewer: true }), row('CD')).offers).toEqual(['two CD']);
    expect(next(two(), row('CDF')).offers).toEqual(['two CD', 'one F']);
  });
});

describe('whoever waits', () => {
  const someWaiting = fc
    .array(
      fc.record({
        count: fc.integer({ min: 1, max: 3 }),
        codeMissing: fc.boolean(),
        acceptsFewer: fc.boolean(),
        fewerAskedAt: fc.constantFrom(null, now, local('2027-04-01 12:00')),
      }),
      { maxLength: 8 },
    )
    .map((all) => all.map((one, at) => waiting(String(at), at, one)));
  const someFree = fc.subarray(Array.from('ABCDEFGH')).map((ids) => row(ids.join('')));

  it('is offered or told why, no pitch twice, and a single one is never overtaken by a later single one', () => {
    fc.assert(
      fc.property(someWaiting, someFree, (line, free) => {
        const { offers, notes } = nextPitchOffers(line, free, now);
        const ids = offers.flatMap(({ pitchIds }) => pitchIds);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...offers, ...notes].map(({ bookingId }) => bookingId).sort()).toEqual(
          line.map(({ bookingId }) => bookingId).sort(),
        );
        const served = new Set(offers.map(({ bookingId }) => bookingId));
        const singles = line.filter(({ count, codeMissing }) => count === 1 && !codeMissing);
        const got = singles.map(({ bookingId }) => served.has(bookingId));
        // once one was not served, no later one is
        expect(got.lastIndexOf(true)).toBeLessThan(
          got.includes(false) ? got.indexOf(false) : got.length,
        );
      }),
    );
  });
});
