import { BERLIN, local } from '../testing/instants';
import { hoursBetween } from '../time/elapsed';
import { localTimeOf } from '../time/local-time';
import { reminderDueAt, reminderIsDue } from './reminder';

const theDayBeforeAtNine = { daysBefore: 1, at: '09:00' };

describe('a reminder', () => {
  it('comes two days before at five in the afternoon', () => {
    const dueAt = reminderDueAt({ daysBefore: 2, at: '17:00' }, local('2027-07-20 09:00'), BERLIN);
    expect(dueAt).toEqual(local('2027-07-18 17:00'));
  });

  it('comes at nine before the short night of 28 March 2027', () => {
    const start = local('2027-03-28 10:00');
    const dueAt = reminderDueAt(theDayBeforeAtNine, start, BERLIN);
    expect(dueAt).toEqual(new Date('2027-03-27T08:00Z'));
    expect(localTimeOf(dueAt, BERLIN)).toBe('09:00');
    expect(hoursBetween(dueAt, start)).toBe(24);
  });

  it('comes at nine before the long night of 31 October 2027', () => {
    const start = local('2027-10-31 10:00');
    const dueAt = reminderDueAt(theDayBeforeAtNine, start, BERLIN);
    expect(dueAt).toEqual(new Date('2027-10-30T07:00Z'));
    expect(localTimeOf(dueAt, BERLIN)).toBe('09:00');
    expect(hoursBetween(dueAt, start)).toBe(26);
  });

  it('of a rule at half past two comes once on both nights', () => {
    const rule = { daysBefore: 0, at: '02:30' };
    const spring = reminderDueAt(rule, local('2027-03-28 10:00'), BERLIN);
    const autumn = reminderDueAt(rule, local('2027-10-31 10:00'), BERLIN);
    expect(spring).toEqual(new Date('2027-03-28T01:30Z'));
    expect(autumn).toEqual(new Date('2027-10-31T00:30Z'));
  });
});

describe('a reminder is sent', () => {
  const dueAt = local('2027-07-18 17:00');
  const firstSessionStartsAt = local('2027-07-20 09:00');
  const at = (now: string, changes = {}) =>
    reminderIsDue({ dueAt, now: local(now), firstSessionStartsAt, ...changes });

  it('from its minute on', () => {
    expect(at('2027-07-18 16:59')).toBe('not-yet');
    expect(at('2027-07-18 17:00')).toBe('due');
  });

  it('within twelve hours, then not any more', () => {
    expect(at('2027-07-19 05:00')).toBe('due');
    expect(at('2027-07-19 05:01')).toBe('too-late');
  });

  it('within the grace that a campaign chose', () => {
    expect(at('2027-07-18 18:01', { graceHours: 1 })).toBe('too-late');
  });

  it('not once the event has begun', () => {
    const startsSoon = { firstSessionStartsAt: local('2027-07-18 18:00') };
    expect(at('2027-07-18 17:59', startsSoon)).toBe('due');
    expect(at('2027-07-18 18:00', startsSoon)).toBe('too-late');
  });
});
