import type { DrawSummary } from '@dabei/contracts';
import { translatorFor, type Voice } from '@dabei/words';
import { compareRows } from './compare-rows';
import { gainText } from './gain-text';

const aSummary = (more: Partial<DrawSummary>): DrawSummary => ({
  children: 50,
  wishes: 125,
  places: 84,
  placesGiven: 49,
  placed: 43,
  emptyHanded: 7,
  firstWish: 27,
  firstThree: 43,
  groupsTogether: 0,
  groupsSplit: 0,
  eventsBelowMinimum: 1,
  byRank: [27, 0, 16],
  ...more,
});

describe('two runs side by side', () => {
  let voice: Voice;
  beforeAll(async () => {
    const { t } = await translatorFor('de', 'draw');
    voice = { language: 'de', t };
  });

  it('says what the right one changes, with its sign', () => {
    const rows = compareRows(aSummary({}), aSummary({ placed: 48, emptyHanded: 2 }));
    const differences = new Map(rows.map(({ name, difference }) => [name, difference]));
    expect(differences.get('placed')).toBe('+5');
    expect(differences.get('emptyHanded')).toBe('−5');
    expect(differences.get('groupsSplit')).toBe('=');
  });

  it('tells who gains and who loses, and leaves out what does not happen', () => {
    expect(gainText({ gain: 5, lose: 1, better: 0, worse: 0 }, voice)).toEqual([
      '5 Kinder hätten rechts etwas und links nichts.',
      '1 Kind hätte links etwas und rechts nichts.',
    ]);
  });

  it('says so when nothing changes for any child', () => {
    expect(gainText({ gain: 0, lose: 0, better: 0, worse: 0 }, voice)).toHaveLength(1);
  });
});
