import { aRow } from '../testing/a-plan-place';
import { alongTheRow, numbersOf, renumber } from './numbering';

describe('the numbers of places', () => {
  it.each([
    ['a letter', { prefix: 'A', from: 1 }, ['A1', 'A2', 'A3']],
    ['hundreds', { prefix: '', from: 101 }, ['101', '102', '103']],
    ['the odd side', { prefix: 'B', from: 1, step: 2 }, ['B1', 'B3', 'B5']],
    ['two digits', { prefix: 'K', from: 9, digits: 2 }, ['K09', 'K10', 'K11']],
    ['a step that would stand still', { prefix: '', from: 1, step: 0 }, ['1', '2', '3']],
  ])('follow a scheme: %s', (_, numbering, numbers) => {
    expect(numbersOf(numbering, 3)).toEqual(numbers);
  });

  it('are given again along the row, and those of others left out', () => {
    const row = alongTheRow(aRow('ABC').reverse());
    expect(row.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    const renumbered = renumber(row, { prefix: '', from: 7 }, new Set(['8']));
    expect(renumbered.map(({ id, number }) => id + number)).toEqual(['A7', 'B9', 'C10']);
    expect(row[0]?.number).toBe('A');
  });

  it('run down a street that is turned', () => {
    const down = aRow('AB', { turn: 90, xCm: 0 }).map((place, at) => ({ ...place, yCm: 900 - at }));
    expect(alongTheRow(down).map(({ id }) => id)).toEqual(['B', 'A']);
  });
});
