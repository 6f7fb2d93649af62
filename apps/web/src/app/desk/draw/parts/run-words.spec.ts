import type { DrawRunRow, DrawSummary, DrawTier } from '@dabei/contracts';
import { translatorFor, type Voice } from '@dabei/words';
import { certainText, changeText, isConfirmable, isDraw, placedText } from './run-words';

const aSummary = (more: Partial<DrawSummary> = {}): DrawSummary => ({
  children: 250,
  wishes: 1200,
  places: 400,
  placesGiven: 380,
  placed: 247,
  emptyHanded: 3,
  firstWish: 140,
  firstThree: 220,
  groupsTogether: 12,
  groupsSplit: 2,
  eventsBelowMinimum: 1,
  byRank: [140, 60, 20],
  ...more,
});
const aTier = (more: Partial<DrawTier> = {}): DrawTier => ({
  tier: 'places',
  value: 247,
  bound: 247,
  away: 0,
  certified: true,
  ...more,
});
const aRun = (more: Partial<DrawRunRow> = {}): DrawRunRow => ({
  id: 'run',
  label: '',
  state: 'done',
  final: true,
  outdated: false,
  counts: true,
  repeatReason: '',
  changes: [],
  madeAt: '2027-05-16T10:00:00Z',
  finishedAt: '2027-05-16T10:01:00Z',
  progress: null,
  fallback: false,
  problem: null,
  summary: aSummary(),
  tiers: [aTier()],
  ...more,
});

describe('a run in words', () => {
  let voice: Voice;
  beforeAll(async () => {
    const { t } = await translatorFor('de', 'time', 'draw');
    voice = { language: 'de', t };
  });

  it('says how many get something, and that more is impossible', () => {
    expect(placedText(aRun(), voice)).toBe(
      '247 von 250 Kindern bekommen etwas, 3 Kinder gehen leer aus. Mehr ist mit diesen Losen nicht möglich: bewiesen.',
    );
  });

  it('names how far from the bound it may be', () => {
    expect(placedText(aRun({ tiers: [aTier({ bound: 249, away: 2 })] }), voice)).toContain(
      'Höchstens 2 Kinder mehr wären möglich.',
    );
  });

  it.each([
    ['the stand-in', aRun({ fallback: true })],
    ['a bound without certificate', aRun({ tiers: [aTier({ certified: false })] })],
  ])('claims no proof for %s', (_, run) => {
    expect(placedText(run, voice)).not.toContain('bewiesen');
  });

  it('says nothing of a proof where everybody gets something', () => {
    const summary = aSummary({ placed: 250, emptyHanded: 0 });
    expect(placedText(aRun({ summary }), voice)).toBe('Alle 250 Kinder bekommen etwas.');
  });

  it('tells the gap of the points as a share', () => {
    const tier = aTier({ tier: 'satisfaction', value: 9990, bound: 10000, away: 10 });
    expect(certainText(tier, voice)).toBe('Höchstens 0,1 % unter dem Möglichen.');
  });

  it('makes a sentence of a change', () => {
    const title = () => 'Klettern';
    expect(changeText({ kind: 'capacity', eventId: 'a', capacity: 20 }, title, voice)).toBe(
      'Klettern mit 20 Plätzen',
    );
  });
});

describe('whether a run can become real', () => {
  it('is what the server says of the final ones', () => {
    expect(isConfirmable(aRun())).toBe(true);
    expect(isConfirmable(aRun({ counts: false }))).toBe(false);
  });

  it('is asked with a reason once the draw was made or is being made', () => {
    expect(isDraw(aRun())).toBe(true);
    expect(isDraw(aRun({ state: 'solving' }))).toBe(true);
    expect(isDraw(aRun({ state: 'failed' }))).toBe(false);
    expect(isDraw(aRun({ final: false }))).toBe(false);
    expect(isDraw(aRun({ changes: [{ kind: 'cancel', eventId: 'a' }] }))).toBe(false);
  });
});
