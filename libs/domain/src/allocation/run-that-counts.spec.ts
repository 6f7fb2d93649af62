import { runThatCounts, type FinalRun } from './run-that-counts';

const run = (id: string, more: Partial<FinalRun> = {}): FinalRun => ({
  id,
  fallback: false,
  outdated: false,
  ...more,
});

describe('the final run that may be confirmed', () => {
  it('is the newest', () => {
    expect(runThatCounts([run('new'), run('old')])).toBe('new');
  });

  it('is not one that was cut short after a whole one', () => {
    expect(runThatCounts([run('cut', { fallback: true }), run('whole')])).toBe('whole');
  });

  it('is the one cut short where no other looks at what is there now', () => {
    const runs = [run('cut', { fallback: true }), run('whole', { outdated: true })];
    expect(runThatCounts(runs)).toBe('cut');
  });

  it('is the first one where all were cut short, so that nobody repeats until the result suits', () => {
    const runs = [run('again', { fallback: true }), run('first', { fallback: true })];
    expect(runThatCounts(runs)).toBe('first');
  });

  it('is none while all are outdated', () => {
    expect(runThatCounts([run('one', { outdated: true })])).toBeNull();
    expect(runThatCounts([])).toBeNull();
  });
});
