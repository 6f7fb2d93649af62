import { matchesOf, type QuickEvent } from './quick-matches';

const events: QuickEvent[] = [
  { id: 'a', title: 'Tag der 12 Spiele', about: '', number: 3 },
  { id: 'b', title: 'Töpfern', about: '', number: 12 },
  { id: 'c', title: 'Kinder töpfern', about: '', number: 1 },
  { id: 'd', title: 'Zoo', about: '', number: null },
];
const found = (text: string) => matchesOf(events, text).map(({ id }) => id);

describe('the next wish from a sheet', () => {
  it('is the event with the typed number, before one that has it in its title', () => {
    expect(found('12')).toEqual(['b', 'a']);
    expect(found('1')).toEqual(['c', 'a']);
  });

  it('is found by letters, those that begin with them first', () => {
    expect(found('toep')).toEqual(['b', 'c']);
    expect(found('kind toe')).toEqual(['c']);
  });

  it('is nothing while nothing is typed, and a missing number matches nothing', () => {
    expect(found(' ')).toEqual([]);
    expect(found('null')).toEqual([]);
  });
});
