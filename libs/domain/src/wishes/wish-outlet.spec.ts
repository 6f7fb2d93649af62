import { outletProblem, wishOutlets } from './wish-outlet';

const table = {
  tree: { none: 'tree-missing', alone: null, staffed: null },
  online: { none: null, alone: 'tree-not-needed', staffed: 'tree-not-needed' },
  both: { none: 'tree-missing', alone: 'tree-not-staffed', staffed: null },
};

it.each(wishOutlets)(
  '%s: a card on a tree or online, both only where somebody is there',
  (outlet) => {
    expect(outletProblem(outlet, null)).toBe(table[outlet].none);
    expect(outletProblem(outlet, { staffed: false })).toBe(table[outlet].alone);
    expect(outletProblem(outlet, { staffed: true })).toBe(table[outlet].staffed);
  },
);
