import {
  aHelpersDay,
  aShift,
  aShiftQuestion,
  aVolunteer,
  hours,
} from '../testing/a-shift-question';
import { local } from '../testing/instants';
import type { ShiftQuestion, VolunteersShift } from './shift-question';
import { youthLimitsAt, youthRefusals } from './youth-limits';

const limits = aHelpersDay().youthLimits;
const young = (
  birthDate: string,
  changes: Partial<ShiftQuestion>,
): ReturnType<typeof youthRefusals> =>
  youthRefusals(aShiftQuestion({ volunteer: aVolunteer({ birthDate }), ...changes }));
const sixteen = '2011-03-01';
const taken = (from: string, until: string): VolunteersShift => ({
  shiftId: from,
  state: 'taken',
  ...hours(from, until),
});

describe('the limits for young helpers', () => {
  it('are none from the age on', () => {
    expect(youthLimitsAt(18, limits)).toBeNull();
    expect(youthLimitsAt(12, [])).toBeNull();
  });

  it('are those of the age', () => {
    const expected = { earliestTime: '06:00', latestTime: '20:00', maxMinutesADay: 480 };
    expect(youthLimitsAt(15, limits)).toEqual(expected);
  });

  it('are the strictest of each where several are meant', () => {
    const odd = [
      { underAge: 18, earliestTime: '09:00', latestTime: '20:00', maxMinutesADay: 60 },
      { underAge: 15, earliestTime: '08:00', latestTime: '18:00', maxMinutesADay: 120 },
    ];
    const expected = { earliestTime: '09:00', latestTime: '18:00', maxMinutesADay: 60 };
    expect(youthLimitsAt(14, odd)).toEqual(expected);
    expect(youthLimitsAt(14, odd.toReversed())).toEqual(expected);
  });

  it.each<[string, string, string, boolean]>([
    ['until the last minute', '18:00', '20:00', false],
    ['a minute longer', '18:00', '20:01', true],
    ['from the first minute', '06:00', '08:00', false],
    ['a minute earlier', '05:59', '08:00', true],
  ])('%s', (_, from, until, refused) => {
    const found = young(sixteen, { shift: aShift(hours(from, until)) });
    expect(found).toEqual(
      refused ? [{ reason: 'outside-youth-hours', from: '06:00', until: '20:00' }] : [],
    );
  });

  it('see through midnight, on either side', () => {
    const startsAt = local('2027-09-19 19:00');
    const overnight = aShift({ startsAt, endsAt: local('2027-09-20 07:00') });
    const afterMidnight = aShift({
      startsAt: local('2027-09-20 00:30'),
      endsAt: local('2027-09-20 02:00'),
    });
    expect(young(sixteen, { shift: overnight })).toHaveLength(2);
    expect(young(sixteen, { shift: afterMidnight })).toHaveLength(1);
  });

  it('follow the wall clock when the clock changes', () => {
    const startsAt = local('2027-10-31 18:00');
    const shift = aShift({ startsAt, endsAt: local('2027-10-31 20:00') });
    expect(young(sixteen, { shift })).toEqual([]);
  });

  it('count every shift of the day, and a shared minute once', () => {
    const shift = aShift(hours('14:50', '16:00'));
    const others = [taken('08:00', '12:00'), taken('12:00', '15:00')];
    expect(young(sixteen, { shift, others })).toEqual([]);
    expect(young(sixteen, { shift: aShift(hours('14:50', '16:01')), others })).toEqual([
      { reason: 'too-long-a-day', limitMinutes: 480, wouldBeMinutes: 481 },
    ]);
  });

  it('do not count another day, nor what is only waited for', () => {
    const eve = {
      ...taken('08:00', '16:00'),
      startsAt: local('2027-09-18 08:00'),
      endsAt: local('2027-09-18 16:00'),
    };
    const waits = { ...taken('13:00', '20:00'), state: 'waiting' } as const;
    expect(young(sixteen, { others: [eve, waits] })).toEqual([]);
  });

  it('mean the age on the day of the shift', () => {
    const shift = aShift(hours('19:00', '22:00'));
    expect(young('2009-09-20', { shift })).toHaveLength(1);
    expect(young('2009-09-19', { shift })).toEqual([]);
  });
});
