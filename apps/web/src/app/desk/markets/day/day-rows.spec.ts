import type { DayBooking, DayPitch, MarketDay } from '@dabei/contracts';
import { dayRowsOf, foundRows, freeBeside, streetsOf } from './day-rows';

const pitch = (number: string, changes: Partial<DayPitch> = {}): DayPitch =>
  ({
    id: `p${number}`,
    number,
    street: 'Allee',
    zone: 'private',
    look: 'free',
    bookingId: null,
    ...changes,
  }) as DayPitch;
const booking = (id: string, changes: Partial<DayBooking> = {}): DayBooking =>
  ({
    id,
    state: 'confirmed',
    name: 'Rosa Öztürk',
    numbers: [],
    pitchIds: [],
    keptLate: false,
    ...changes,
  }) as DayBooking;
const two = booking('b1', { numbers: ['12', '13'], pitchIds: ['p12', 'p13'] });
const gone = booking('b2', { state: 'released', name: 'Emil Groß', numbers: ['14'] });
const day = {
  pitches: [
    pitch('12', { look: 'expected', bookingId: 'b1' }),
    pitch('13', { look: 'expected', bookingId: 'b1' }),
    pitch('14'),
    pitch('120', { street: 'Weg', look: 'arrived', bookingId: 'b3' }),
  ],
  bookings: [
    two,
    gone,
    booking('b3', { state: 'arrived', name: null, numbers: ['120'], pitchIds: ['p120'] }),
  ],
} as unknown as MarketDay;
const rows = dayRowsOf(day, 20);
const keys = (show: Parameters<typeof foundRows>[1], text = '', all = rows): string[] =>
  foundRows(all, show, text).map(({ key }) => key);

describe('the list of market morning', () => {
  it('has one line for all pitches of a booking, and who was released at the end', () => {
    expect(rows.map(({ key }) => key)).toEqual(['b1', 'p14', 'b3', 'b2']);
    expect(rows[1]?.was?.name).toBe('Emil Groß');
  });

  it('marks who is overdue from the release time on, unless the office waits', () => {
    const late = (minutes: number, keptLate: boolean): boolean | undefined =>
      dayRowsOf({ ...day, bookings: [{ ...two, keptLate }] }, minutes)[0]?.late;
    expect([late(1, false), late(0, false), late(0, true)]).toEqual([false, true, false]);
  });

  it('shows what a chip counts; the released only where they are asked for', () => {
    expect(keys('all')).toEqual(['b1', 'p14', 'b3']);
    expect(keys('free')).toEqual(['p14']);
    expect(keys('released')).toEqual(['b2']);
  });

  it('finds a whole number alone, a beginning, and a name however it is typed', () => {
    expect(keys('all', '12')).toEqual(['b1']);
    expect(keys('all', '1')).toEqual(['b1', 'p14', 'b3', 'b2']);
    expect(keys('all', 'ozturk')).toEqual(['b1']);
    expect(keys('all', 'groß')).toEqual(['b2']);
  });

  it('groups by street', () => {
    const names = streetsOf(rows).map(({ street, rows: lines }) => [street, lines.length]);
    expect(names).toEqual([
      ['Allee', 2],
      ['Weg', 1],
      ['', 1],
    ]);
  });
});

describe('free pitches beside one', () => {
  const street = [
    pitch('1'),
    pitch('2', { look: 'arrived' }),
    pitch('3'),
    pitch('4'),
    pitch('5'),
    pitch('6', { zone: 'commercial' }),
  ];
  it('are the next ones without a gap, in the same zone', () => {
    const beside = (id: string): string[] =>
      freeBeside(street, id)
        .map(({ number }) => number)
        .sort();
    expect(beside('p4')).toEqual(['3', '5']);
    expect(beside('p1')).toEqual([]);
    expect(beside('p3')).toEqual(['4', '5']);
    expect(beside('p9')).toEqual([]);
  });
});
