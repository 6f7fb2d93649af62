import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { problemCodes } from '@dabei/contracts';
import { languages, translatorFor, type Translator } from '@dabei/words';
import { problemText } from './problem-text';

const refusal = (status: number, error: unknown, retryAfter?: string) =>
  new HttpErrorResponse({
    status,
    error,
    headers: new HttpHeaders(retryAfter ? { 'Retry-After': retryAfter } : {}),
  });

/** The reasons the families' API gives beside a code. */
const reasons = [
  'overlap',
  'already-registered',
  'offer-expired',
  'offer-accepted',
  'offer-declined',
  'offer-void',
  'event-started',
  'already-cancelled',
  'already-expired',
  'already-attended',
  'already-missed',
  'has-places',
  'has-pitches',
  'protected',
  'own-address',
  'ask-the-office',
  'too-young',
  'too-old',
  'already-there',
  'not-yet-open',
  'closed',
];

describe.each(languages)('what went wrong, in a sentence (%s)', (language) => {
  let words: Pick<Translator, 't' | 'knows'>;
  beforeAll(async () => {
    words = await translatorFor(language, 'problems');
  });

  it.each(problemCodes)('every code has a sentence of its own: %s', (code) => {
    const text = problemText(refusal(400, { code }), words);
    expect(text).toMatch(/^\p{Lu}.*[.]$/u);
    if (code !== 'unexpected') expect(text).not.toBe(words.t('problems.unexpected'));
  });

  it.each(reasons)('every reason has a sentence of its own: %s', (reason) => {
    expect(words.knows(`problems.because.${reason}`)).toBe(true);
    const text = problemText(refusal(409, { code: 'conflict', reason }), words);
    expect(text).not.toBe(words.t('problems.conflict'));
  });

  it('an unknown reason falls back to its code', () => {
    const text = problemText(refusal(409, { code: 'conflict', reason: 'new' }), words);
    expect(text).toBe(words.t('problems.conflict'));
  });
});

describe('what went wrong, in German', () => {
  let words: Pick<Translator, 't' | 'knows'>;
  beforeAll(async () => {
    words = await translatorFor('de', 'problems');
  });

  it('too many attempts say how long to wait', () => {
    const body = { code: 'too-many-attempts' };
    expect(problemText(refusal(429, body, '170'), words)).toContain('3 Minuten');
    expect(problemText(refusal(429, body, '20'), words)).toContain('eine Minute');
    expect(problemText(refusal(429, body), words)).toContain('ein paar Minuten');
  });

  it('an answer of a proxy is understood by its status', () => {
    expect(problemText(refusal(502, '<html>'), words)).toBe(words.t('problems.unavailable'));
    expect(problemText(refusal(0, null), words)).toBe(words.t('problems.offline'));
    expect(problemText(new Error('no'), words)).toBe(words.t('problems.unexpected'));
  });
});
