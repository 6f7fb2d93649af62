import { isTreeForgotten, mayEraseTree } from './may-erase-tree';
import { treePhases } from './tree-phase';

describe('erasing a campaign', () => {
  const days = { today: '2027-01-31', eraseOn: '2027-01-31' };

  it('waits for the count and for the day', () => {
    expect(treePhases.filter((phase) => mayEraseTree(phase, days))).toEqual(['counted']);
    expect(mayEraseTree('counted', { ...days, today: '2027-01-30' })).toBe(false);
  });

  it('does not wait for ever: two weeks later what nobody counted is closed', () => {
    const later = { ...days, today: '2027-02-14' };
    expect(treePhases.filter((phase) => !isTreeForgotten(phase, later))).toEqual([
      'counted',
      'erased',
    ]);
    expect(isTreeForgotten('handover', { ...days, today: '2027-02-13' })).toBe(false);
  });
});
