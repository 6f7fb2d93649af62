import {
  decideSecondWish,
  mayBodyWithdraw,
  mayCorrectWish,
  mayEnterWish,
  wishAgeBandOn,
} from './body-entry';
import { treePhases } from './tree-phase';
import { wishStates } from './wish-state';

describe('entering wishes', () => {
  it('goes while the campaign collects, and on the last day for wishes', () => {
    const collecting = { phase: 'collecting', collectUntil: '2027-11-20' } as const;
    expect(mayEnterWish(collecting, '2027-11-20')).toEqual({ outcome: 'open' });
    expect(mayEnterWish(collecting, '2027-11-21')).toEqual({
      outcome: 'refused',
      reason: 'collecting-over',
    });
    const others = treePhases.filter((phase) => phase !== 'collecting');
    for (const phase of others)
      expect(mayEnterWish({ ...collecting, phase }, '2027-11-01')).toEqual({
        outcome: 'refused',
        reason: 'not-collecting',
      });
  });

  it('lets a returned wish be mended until gifts come in', () => {
    expect(treePhases.filter((phase) => mayCorrectWish({ phase }).outcome === 'open')).toEqual([
      'collecting',
      'published',
    ]);
  });

  it('lets a body take back what does not hang yet', () => {
    expect(wishStates.filter(mayBodyWithdraw)).toEqual([
      'draft',
      'submitted',
      'in-review',
      'returned',
      'approved',
    ]);
  });
});

describe('the band of years', () => {
  it('counts completed years', () => {
    expect(wishAgeBandOn('2024-12-21', '2027-12-20')).toBe('0-2');
    expect(wishAgeBandOn('2024-12-20', '2027-12-20')).toBe('3-5');
    expect(wishAgeBandOn('2009-12-21', '2027-12-20')).toBe('15-17');
  });

  it('is nothing for who is grown up, or not born', () => {
    expect(wishAgeBandOn('2009-12-20', '2027-12-20')).toBeNull();
    expect(wishAgeBandOn('2027-12-21', '2027-12-20')).toBeNull();
  });
});

describe('a second wish of a child', () => {
  it('is refused to the body that entered the first', () => {
    expect(decideSecondWish({ own: 1, elsewhere: 0, perChild: 1 })).toEqual({
      outcome: 'refused',
      reason: 'child-has-wish',
    });
    expect(decideSecondWish({ own: 1, elsewhere: 0, perChild: 2 })).toEqual({
      outcome: 'accepted',
      twice: false,
    });
  });

  it('is accepted from another body, and marked for the checker', () => {
    expect(decideSecondWish({ own: 0, elsewhere: 1, perChild: 1 })).toEqual({
      outcome: 'accepted',
      twice: true,
    });
  });

  it('tells a body the same whatever others entered', () => {
    for (const own of [0, 1, 2])
      for (const perChild of [1, 2]) {
        const told = [0, 1, 5].map(
          (elsewhere) => decideSecondWish({ own, elsewhere, perChild }).outcome,
        );
        expect(new Set(told).size).toBe(1);
      }
  });
});
