import { barParts } from './bar-parts';

describe('the bar of one row', () => {
  it('shows every count by its share', () => {
    expect(barParts([30, 10, 0])).toEqual([
      { colour: 0, share: 75 },
      { colour: 1, share: 25 },
    ]);
  });

  it('keeps room in no column’s colour for counts nobody may see', () => {
    expect(barParts([10, null, null])).toEqual([
      { colour: 0, share: 50 },
      { colour: 'few', share: 50 },
    ]);
  });

  it('of nothing but hidden counts says nothing about who was lucky', () => {
    expect(barParts([null, null]).map(({ colour }) => colour)).toEqual(['few']);
    expect(barParts([0, 0])).toEqual([]);
  });
});
