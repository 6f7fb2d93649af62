import { translatorFor, type Voice } from '@dabei/words';
import { dayLimitText } from './day-limit-text';

describe('so many new places a day', () => {
  let voice: Voice;
  beforeAll(async () => {
    const { t } = await translatorFor('de', 'time', 'public');
    voice = { language: 'de', t };
  });
  const campaign = { opensAt: '2027-06-16T18:00:00+02:00', newPerDay: { most: 1, days: 3 } };
  const at = (instant: string, of: Parameters<typeof dayLimitText>[0] = campaign) =>
    dayLimitText(of, Date.parse(instant), voice);

  it('is said until the last of its days is over', () => {
    const sentence =
      'Bis Freitag, 18. Juni: höchstens 1 neue Anmeldung pro Kind und Tag. So kommen alle dran.';
    expect(at('2027-06-10T12:00:00+02:00')).toBe(sentence);
    expect(at('2027-06-18T23:59:00+02:00')).toBe(sentence);
    expect(at('2027-06-19T00:00:00+02:00')).toBeNull();
  });

  it('is not said where there is none', () => {
    const now = '2027-06-16T19:00:00+02:00';
    expect(at(now, { ...campaign, newPerDay: null })).toBeNull();
    expect(at(now, { ...campaign, opensAt: null })).toBeNull();
  });
});
