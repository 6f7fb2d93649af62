import type { ClashView } from '@dabei/contracts';
import { translatorFor, type Voice } from '@dabei/words';
import { clashText } from './clash-words';

const aClash = (more: Partial<ClashView> = {}): ClashView => ({
  kind: 'place',
  subject: 'Turnhalle Süd',
  events: [
    { id: 'a', title: 'Klettern' },
    { id: 'b', title: 'Zirkus' },
  ],
  overlaps: [{ startsAt: '2027-07-06T08:00:00Z', endsAt: '2027-07-06T10:00:00Z' }],
  ...more,
});

describe('a clash in words', () => {
  let voice: Voice;
  beforeAll(async () => {
    const { t } = await translatorFor('de', 'time', 'planning');
    voice = { language: 'de', t };
  });

  it('names the place, both events and the time', () => {
    expect(clashText(aClash(), voice)).toBe(
      'Turnhalle Süd: Klettern und Zirkus, Dienstag, 6. Juli, 10–12 Uhr',
    );
  });

  it('names the companion, and how often more', () => {
    const overlaps = [...aClash().overlaps, ...aClash().overlaps];
    expect(clashText(aClash({ kind: 'companion', subject: 'Ada', overlaps }), voice)).toBe(
      'Ada betreut beide: Klettern und Zirkus, Dienstag, 6. Juli, 10–12 Uhr und noch 1 Mal',
    );
  });
});
