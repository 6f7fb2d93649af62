import type { HistoryLine } from '@dabei/contracts';
import { translatorFor, type Language } from '@dabei/words';
import type { Words } from '../../shared/words';
import { historySentence } from './history-words';

async function wordsOf(language: Language): Promise<Words> {
  const translator = await translatorFor(language, 'time', 'overview');
  return {
    t: translator.t,
    knows: (key: string) => translator.knows(key),
    language: () => language,
  } as unknown as Words;
}
const aLine = (more: Partial<HistoryLine>): HistoryLine => ({
  id: '00000000-0000-4000-8000-000000000001',
  at: '2027-06-03T08:00:00Z',
  actor: 'office',
  staffName: null,
  action: 'capacity-changed',
  about: null,
  reason: null,
  details: { before: 12, after: 15 },
  ...more,
});

const day = '2027-06-10';

describe('a line of the history', () => {
  it('is the sentence of the issue', async () => {
    expect(historySentence(aLine({ reason: 'zweite Betreuerin' }), await wordsOf('de'), day)).toBe(
      'Büro, 3. Juni: Plätze von 12 auf 15. Grund: zweite Betreuerin.',
    );
  });

  it.each([
    [{ action: 'event-changed', details: { moved: true } }, 'verlegt: Zeit oder Ort geändert.'],
    [{ action: 'event-changed', details: {} }, 'Büro, 3. Juni: Angaben geändert.'],
    [{ action: 'never-heard-of', details: {} }, 'Büro, 3. Juni: etwas geändert.'],
    [{ staffName: 'Kim Muster' }, 'Büro (Kim Muster), 3. Juni'],
    [
      {
        actor: 'system' as const,
        action: 'registration-expired',
        reason: 'code-not-typed',
        about: 'Mia',
      },
      'Von selbst, 3. Juni: Mia: abgelaufen, der Code wurde nicht eingegeben. Grund: der Code',
    ],
  ])('%j', async (more, text) => {
    expect(historySentence(aLine(more), await wordsOf('de'), day)).toContain(text);
  });

  it('names the year when that is long ago', async () => {
    const line = aLine({ at: '2025-06-03T08:00:00Z' });
    expect(historySentence(line, await wordsOf('de'), day)).toContain('3. Juni 2025:');
  });

  it('is said in English, too', async () => {
    expect(historySentence(aLine({}), await wordsOf('en'), day)).toContain('places from 12 to 15.');
  });
});
