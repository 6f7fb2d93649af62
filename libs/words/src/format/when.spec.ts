import { translatorFor } from '../translator';
import { moneyText } from './money';
import { momentText } from './moment';
import type { Voice } from './voice';
import { whenText } from './when';

const span = (startsAt: string, endsAt: string, allDay = false) => ({ startsAt, endsAt, allDay });
const day = (date: string) => span(`${date}T14:00:00+02:00`, `${date}T17:00:00+02:00`);

describe('dates in German', () => {
  let voice: Voice;
  beforeAll(async () => {
    const { t } = await translatorFor('de', 'time');
    voice = { language: 'de', t };
  });

  it('says one afternoon', () => {
    expect(whenText([day('2027-07-06')], voice)).toBe('Dienstag, 6. Juli, 14–17 Uhr');
  });

  it('says half hours', () => {
    const session = span('2027-07-06T09:30:00+02:00', '2027-07-06T12:00:00+02:00');
    expect(whenText([session], voice)).toBe('Dienstag, 6. Juli, 9:30–12 Uhr');
  });

  it('says a week in a row', () => {
    const week = ['2027-07-19', '2027-07-20', '2027-07-21'].map(day);
    expect(whenText(week, voice)).toBe(
      'Montag, 19. Juli bis Mittwoch, 21. Juli, täglich 14–17 Uhr',
    );
  });

  it('says two single days', () => {
    expect(whenText([day('2027-07-06'), day('2027-07-08')], voice)).toBe(
      'Di, 6. Juli und Do, 8. Juli, 14–17 Uhr',
    );
  });

  it('says a camp with nights', () => {
    const camp = span('2027-08-06T16:00:00+02:00', '2027-08-08T12:00:00+02:00');
    expect(whenText([camp], voice)).toBe(
      'Freitag, 6. August, 16 Uhr bis Sonntag, 8. August, 12 Uhr',
    );
  });

  it('says a whole day, whose end is the next midnight', () => {
    const whole = span('2027-08-06T00:00:00+02:00', '2027-08-07T00:00:00+02:00', true);
    expect(whenText([whole], voice)).toBe('Freitag, 6. August, ganztägig');
  });

  it('says a deadline by the clock of the town, in winter and in summer', () => {
    expect(momentText('2027-06-11T10:00:00Z', voice)).toBe('Freitag, 11. Juni, 12 Uhr');
    expect(momentText('2027-12-10T11:00:00Z', voice)).toBe('Freitag, 10. Dezember, 12 Uhr');
  });
});

describe('money', () => {
  it('shows cents only where there are some', () => {
    expect(moneyText(1250, 'de')).toBe('12,50\u00a0€');
    expect(moneyText(1200, 'de')).toBe('12\u00a0€');
  });
});
