import fc from 'fast-check';
import { aPlace, aRow } from '../testing/a-plan-place';
import { adjacentRuns, isOneRun, stretchesOf } from './adjacent-runs';
import { areSideBySide } from './neighbours';

const words = (runs: string[][]): string[] => runs.map((run) => run.join('')).sort();

describe('places that can be taken together', () => {
  it('are every window of the row around the first', () => {
    const row = aRow('ABCDE');
    expect(adjacentRuns(row, 'C', 1)).toEqual([['C']]);
    expect(words(adjacentRuns(row, 'C', 2))).toEqual(['BC', 'CD']);
    expect(words(adjacentRuns(row, 'C', 3))).toEqual(['ABC', 'BCD', 'CDE']);
    expect(words(adjacentRuns(row, 'A', 3))).toEqual(['ABC']);
    expect(adjacentRuns(row, 'C', 6)).toEqual([]);
  });

  it('end where somebody stands already', () => {
    const free = aRow('ABCDE').filter(({ id }) => id !== 'D');
    expect(words(adjacentRuns(free, 'C', 2))).toEqual(['BC']);
    expect(adjacentRuns(free, 'D', 1)).toEqual([]);
    expect(adjacentRuns(free, 'E', 2)).toEqual([]);
  });

  it('are one run or not', () => {
    const row = [...aRow('ABC'), aPlace('X', { yCm: 1500 })];
    expect(isOneRun(row, ['C', 'A', 'B'])).toBe(true);
    expect(isOneRun(row, ['A'])).toBe(true);
    expect(isOneRun(row, ['A', 'C'])).toBe(false);
    expect(isOneRun(row, ['C', 'X'])).toBe(false);
    expect(isOneRun(row, ['A', 'A'])).toBe(false);
    expect(isOneRun(row, ['A', 'nowhere'])).toBe(false);
    expect(isOneRun(row, [])).toBe(false);
  });

  it('lie in stretches that end at gaps', () => {
    const free = aRow('ABCDEF').filter(({ id }) => id !== 'D');
    expect(stretchesOf(free)).toEqual([
      ['A', 'B', 'C'],
      ['E', 'F'],
    ]);
  });

  it('always stand side by side one after the other, each set once, whatever is free', () => {
    const anyFree = fc.subarray(Array.from('ABCDEFGHIJ'), { minLength: 1 });
    fc.assert(
      fc.property(anyFree, fc.integer({ min: 1, max: 6 }), fc.nat(), (free, count, lot) => {
        const places = aRow('ABCDEFGHIJ').filter(({ id }) => free.includes(id));
        const from = free[lot % free.length] ?? '';
        const runs = adjacentRuns(places, from, count);
        // in one row a run is a window: as many as fit into the stretch and hold `from`
        const stretch = stretchesOf(places).find((ids) => ids.includes(from)) ?? [];
        const place = stretch.indexOf(from);
        const first = Math.max(0, place - count + 1);
        const last = Math.min(place, stretch.length - count);
        expect(runs).toHaveLength(Math.max(0, last - first + 1));
        expect(new Set(words(runs.map((run) => [...run].sort()))).size).toBe(runs.length);
        for (const run of runs) {
          expect(run).toContain(from);
          for (const [at, id] of run.slice(1).entries()) {
            const [one, next] = [run[at], id].map((one) =>
              places.find((place) => place.id === one),
            );
            expect(one && next && areSideBySide(one, next)).toBe(true);
          }
        }
      }),
    );
  });
});
