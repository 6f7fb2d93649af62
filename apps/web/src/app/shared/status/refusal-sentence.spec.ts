import type { Refusal, Warning } from '@dabei/domain';
import { languages, translatorFor, type Voice } from '@dabei/words';
import { refusalSentence } from './refusal-sentence';

type Reason = Refusal['reason'] | Warning['reason'] | 'together-refused' | 'full';

const details: Record<Reason, Record<string, unknown>> = {
  'event-cancelled': {},
  'not-published': {},
  'no-registration-needed': {},
  'registers-elsewhere': {},
  'event-started': {},
  'already-registered': {},
  'not-yet-open': { opensAt: '2027-06-01T10:00:00+02:00' },
  closed: {},
  'too-young': { minAge: 8, age: 6 },
  'too-old': { maxAge: 8, age: 12 },
  'residents-only': { until: '2027-06-08' },
  'same-series': { withEventId: 'forest' },
  overlap: { withEventId: 'forest' },
  'too-close': { withEventId: 'forest', minutesBetween: 10 },
  'limit-per-child': { limit: 3 },
  'limit-per-day': { limit: 1, nextAt: '2027-06-17T00:00:00+02:00' },
  'swim-level-below': {},
  'health-note': {},
  'overlap-with-waiting': { withEventId: 'forest' },
  'together-refused': {},
  full: {},
};

describe.each(languages)('why a child may not take a place (%s)', (language) => {
  let voice: Voice;
  beforeAll(async () => {
    const { t } = await translatorFor(language, 'time', 'reasons');
    voice = { language, t };
  });
  const say = (reason: string, facts: Record<string, unknown>) =>
    refusalSentence({ reason, details: facts }, 'Mia', () => 'Wald', voice);

  it.each(Object.entries(details))('%s has a sentence of its own', (reason, facts) => {
    const sentence = say(reason, facts);
    expect(sentence).toMatch(/[.]$/);
    expect(sentence).not.toContain('{');
    expect(sentence).not.toBe(say('nothing-we-know', {}));
  });
});
