import fc from 'fast-check';
import { BERLIN, local } from '../testing/instants';
import { hoursBetween } from '../time/elapsed';
import { isQuiet } from '../time/quiet-hours';
import { letterDeadline } from './letter-deadline';
import { offerDeadline } from './offer-deadline';

// The event begins on Tuesday, 20 July, 9 o'clock.
const firstSessionStartsAt = local('2027-07-20 09:00');

function answerBy(offeredAt: string): Date | 'phone' {
  const answer = offerDeadline({ offeredAt: local(offeredAt), firstSessionStartsAt, zone: BERLIN });
  return answer.outcome === 'deadline' ? answer.expiresAt : 'phone';
}

describe('a family may think about an offer', () => {
  it.each([
    ['two days, weeks before', '2027-06-07 12:00', '2027-06-09 12:00'],
    ['two days, exactly seven days before', '2027-07-13 09:00', '2027-07-15 09:00'],
    ['one day, under seven days before', '2027-07-13 09:01', '2027-07-14 09:01'],
    ['one day, exactly two days before', '2027-07-18 09:00', '2027-07-19 09:00'],
    ['four hours, under two days before', '2027-07-18 09:01', '2027-07-18 13:01'],
    [
      'from eight o’clock when the place was freed at night',
      '2027-06-07 23:00',
      '2027-06-10 08:00',
    ],
    ['until eight o’clock when it would end at night', '2027-07-18 17:00', '2027-07-19 08:00'],
    ['until the morning of the day itself', '2027-07-19 17:00', '2027-07-20 08:00'],
  ])('%s', (_, offeredAt, expiresAt) => {
    expect(answerBy(offeredAt)).toEqual(local(expiresAt));
  });

  it('not at all when it is too near: the staff phones', () => {
    expect(answerBy('2027-07-19 20:00')).toBe('phone');
    expect(answerBy('2027-07-20 08:30')).toBe('phone');
    expect(answerBy('2027-07-20 09:00')).toBe('phone');
  });

  it('not at all when the answer could come in the minute of the start', () => {
    const atEight = { offeredAt: local('2027-07-19 17:00'), zone: BERLIN };
    const answer = offerDeadline({ ...atEight, firstSessionStartsAt: local('2027-07-20 08:00') });
    expect(answer).toEqual({ outcome: 'phone' });
  });

  it('never into the quiet hours, never past the start, never under four hours', () => {
    const freedUpTo40DaysBefore = fc
      .integer({ min: 0, max: 40 * 24 * 60 })
      .map((minutes) => new Date(firstSessionStartsAt.getTime() - minutes * 60_000));
    fc.assert(
      fc.property(freedUpTo40DaysBefore, (offeredAt) => {
        const answer = offerDeadline({ offeredAt, firstSessionStartsAt, zone: BERLIN });
        if (answer.outcome === 'phone') {
          expect(hoursBetween(offeredAt, firstSessionStartsAt)).toBeLessThanOrEqual(16);
        } else {
          expect(isQuiet(answer.expiresAt, BERLIN)).toBe(false);
          expect(answer.expiresAt < firstSessionStartsAt).toBe(true);
          expect(hoursBetween(offeredAt, answer.expiresAt)).toBeGreaterThanOrEqual(4);
        }
      }),
    );
  });
});

describe('a letter may be answered', () => {
  it('until six in the evening of the fifth working day', () => {
    expect(letterDeadline(local('2027-06-07 10:00'), BERLIN)).toEqual(local('2027-06-14 18:00'));
  });

  it('later when public holidays lie between', () => {
    expect(letterDeadline(local('2027-05-12 10:00'), BERLIN)).toEqual(local('2027-05-20 18:00'));
    expect(letterDeadline(local('2027-12-29 10:00'), BERLIN)).toEqual(local('2028-01-05 18:00'));
  });

  it('by the calendar of a town that has its own', () => {
    const noHolidays = new Set<string>();
    const reachedAt = local('2027-05-12 10:00');
    expect(letterDeadline(reachedAt, BERLIN, noHolidays)).toEqual(local('2027-05-19 18:00'));
  });
});
