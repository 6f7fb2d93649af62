import fc from 'fast-check';
import { anAct, at } from '../testing/a-stage';
import { moveActBefore, moveActBy, type ActMove } from './move-act';

const acts = [
  anAct('a'),
  anAct('b'),
  anAct('mayor', { fixedAt: at('11:00') }),
  anAct('c'),
  anAct('d'),
];
const words = (move: ActMove): string =>
  move.outcome === 'moved' ? move.acts.map(({ id }) => id).join(' ') : move.reason;

describe('an act moved by keyboard', () => {
  it.each([
    ['b', -1, 'b a mayor c d'],
    ['b', 1, 'a c mayor b d'],
    ['c', -2, 'c a mayor b d'],
    ['a', 9, 'b c mayor d a'],
    ['a', -1, 'at-the-edge'],
    ['d', 1, 'at-the-edge'],
    ['b', 0, 'at-the-edge'],
    ['mayor', 1, 'fixed-time'],
    ['nobody', 1, 'unknown-act'],
  ])('%s by %d: %s', (id, places, expected) => {
    expect(words(moveActBy(acts, id, places))).toBe(expected);
  });

  it('comes back with the opposite step', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(-1, 1), (id, step) => {
        const there = moveActBy(acts, id, step);
        if (there.outcome === 'refused') return;
        expect(moveActBy(there.acts, id, -step)).toEqual({ outcome: 'moved', acts });
      }),
    );
  });
});

describe('an act moved by hand', () => {
  it.each([
    ['d', 'a', 'd a b mayor c'],
    ['a', 'd', 'b mayor c a d'],
    ['a', 'mayor', 'b a mayor c d'],
    ['b', null, 'a mayor c d b'],
    ['b', 'b', 'a b mayor c d'],
    ['mayor', 'a', 'fixed-time'],
    ['nobody', 'a', 'unknown-act'],
    ['a', 'nobody', 'unknown-act'],
  ])('%s before %s: %s', (id, beforeId, expected) => {
    expect(words(moveActBefore(acts, id, beforeId))).toBe(expected);
  });
});
