import { translatorFor, type Voice } from '@dabei/words';
import { newsPlace } from './news-place';

describe('what is told', () => {
  let voice: Voice;
  beforeAll(async () => {
    voice = { language: 'de', t: (await translatorFor('de', 'time', 'booths-desk')).t };
  });

  it('is the place of a booth and when it drives in', () => {
    expect(newsPlace('booth', 'A 1, 2, 07:15', voice)).toBe('Platz A 1, 2, Aufbau um 7:15 Uhr');
    expect(newsPlace('booth', '6', voice)).toBe('Platz 6');
  });

  it('is the beginning of an act, or nothing yet', () => {
    expect(newsPlace('act', '15:20', voice)).toBe('15:20 Uhr');
    expect(newsPlace('act', null, voice)).toBeNull();
  });
});
