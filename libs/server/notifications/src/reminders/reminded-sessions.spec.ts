import { instantAt } from '@dabei/domain';
import { remindedSessions } from './reminded-sessions';

const zone = 'Europe/Berlin';
const on = (date: string, from = '09:00') => ({
  date,
  startsAt: instantAt(date, from, zone),
  endsAt: instantAt(date, '23:00', zone),
});
const dates = (...sessions: ReturnType<typeof on>[]) =>
  remindedSessions(sessions, zone).map(({ date }) => date);

describe('a family is reminded of', () => {
  it('a single date', () => {
    expect(dates(on('2027-07-20'))).toEqual(['2027-07-20']);
  });

  it('a week in the camp once', () => {
    expect(dates(on('2027-07-20'), on('2027-07-19'), on('2027-07-21'))).toEqual(['2027-07-19']);
  });

  it('a course every week', () => {
    expect(dates(on('2027-07-20'), on('2027-07-27'))).toEqual(['2027-07-20', '2027-07-27']);
  });

  it('two dates of one day once', () => {
    expect(dates(on('2027-07-20', '14:00'), on('2027-07-20'))).toEqual(['2027-07-20']);
  });

  it('neighbouring days across the clock change once', () => {
    expect(dates(on('2027-10-30', '22:00'), on('2027-10-31', '22:00'))).toEqual(['2027-10-30']);
  });

  it('nothing without dates', () => {
    expect(dates()).toEqual([]);
  });
});
