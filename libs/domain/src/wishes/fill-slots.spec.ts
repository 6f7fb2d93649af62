import { fillSlots } from './fill-slots';

describe('families and times', () => {
  it('fills each time up to its size and leaves out who finds no room', () => {
    const filled = fillSlots(
      [
        { id: 'two', families: 2, taken: 1 },
        { id: 'full', families: 1, taken: 3 },
        { id: 'later', families: 2, taken: 0 },
      ],
      ['a', 'b', 'c', 'd'],
    );
    expect([...filled]).toEqual([
      ['a', 'two'],
      ['b', 'later'],
      ['c', 'later'],
    ]);
  });
});
