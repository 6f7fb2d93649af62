import { mayEraseTree } from './may-erase-tree';
import { treePhases } from './tree-phase';

describe('erasing a campaign', () => {
  it('waits for the count and for the day', () => {
    const days = { today: '2027-01-31', eraseOn: '2027-01-31' };
    expect(treePhases.filter((phase) => mayEraseTree(phase, days))).toEqual(['counted']);
    expect(mayEraseTree('counted', { ...days, today: '2027-01-30' })).toBe(false);
  });
});
