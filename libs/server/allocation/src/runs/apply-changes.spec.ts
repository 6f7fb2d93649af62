import { aDraw, aDrawChild, aDrawEvent } from '@dabei/domain/testing';
import { applyChanges } from './apply-changes';
import { summarise } from './summarise';
import type { PreparedRun } from './prepare-run';

const instance = aDraw(
  [aDrawChild('c1', ['bats', 'zoo']), aDrawChild('c2', ['bats']), aDrawChild('c3', ['zoo'])],
  [aDrawEvent('bats', { minimum: 5 }), aDrawEvent('zoo', { minimum: 2 })],
);
const facts = {
  eventKeys: new Map([
    ['id-bats', 'bats'],
    ['id-zoo', 'zoo'],
  ]),
  spanOf: () => ({ start: 0, end: 1 }),
};
const wishesOf = (changed: typeof instance) => changed.children.map(({ wishes }) => wishes);
const below = (changed: typeof instance) =>
  summarise(
    { instance: changed, lists: new Map(), eventKeys: facts.eventKeys } as unknown as PreparedRun,
    ['c1', 'c2', 'c3'].map((child) => ({ child, event: 'zoo' })),
  ).eventsBelowMinimum;

describe('what if', () => {
  it('two events are one: the wishes go there, and the one that is gone misses nobody', () => {
    const changed = applyChanges(
      instance,
      [{ kind: 'merge', eventId: 'id-bats', intoEventId: 'id-zoo' }],
      facts,
    );
    expect(wishesOf(changed)).toEqual([['zoo'], ['zoo'], ['zoo']]);
    expect(below(instance)).toBe(1);
    expect(below(changed)).toBe(0);
  });

  it('an event is cancelled: nobody wishes it, and it is not too small', () => {
    const changed = applyChanges(instance, [{ kind: 'cancel', eventId: 'id-bats' }], facts);
    expect(wishesOf(changed)).toEqual([['zoo'], [], ['zoo']]);
    expect(below(changed)).toBe(0);
  });
});
