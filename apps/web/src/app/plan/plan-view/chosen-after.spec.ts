import { chosenAfter } from './chosen-after';

describe('choosing places', () => {
  it('a press chooses, a second one takes it back', () => {
    expect(chosenAfter([], 'A1', 1)).toEqual(['A1']);
    expect(chosenAfter(['A1'], 'A1', 1)).toEqual([]);
  });

  it('one more than allowed takes the place of the first', () => {
    expect(chosenAfter(['A1'], 'A2', 1)).toEqual(['A2']);
    expect(chosenAfter(['A1', 'A2'], 'A3', 2)).toEqual(['A2', 'A3']);
  });
});
