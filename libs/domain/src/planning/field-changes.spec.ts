import { fieldChanges, joinChanges, undoChanges } from './field-changes';

describe('what changed', () => {
  it('is told by field, old and new; missing and null are the same', () => {
    expect(
      fieldChanges(
        { title: 'Klettern', place: 'Halle', note: null },
        { title: 'Bouldern', place: 'Halle', ages: [6, 12] },
      ),
    ).toEqual([
      { field: 'title', before: 'Klettern', after: 'Bouldern' },
      { field: 'ages', before: null, after: [6, 12] },
    ]);
  });

  it('is not the order of keys or of a list of words', () => {
    expect(
      fieldChanges(
        { asks: ['swim', 'photos'], sessions: [{ date: '2027-07-20', from: '10:00' }] },
        { asks: ['photos', 'swim'], sessions: [{ from: '10:00', date: '2027-07-20' }] },
      ),
    ).toEqual([]);
  });

  it('of two savings in a row is one change, and nothing when it came back', () => {
    const typed = [{ field: 'title', before: 'A', after: 'B' }];
    const more = [
      { field: 'title', before: 'B', after: 'C' },
      { field: 'place', before: 'x', after: 'y' },
    ];
    expect(joinChanges(typed, more)).toEqual([
      { field: 'title', before: 'A', after: 'C' },
      { field: 'place', before: 'x', after: 'y' },
    ]);
    expect(joinChanges(typed, [{ field: 'title', before: 'B', after: 'A' }])).toEqual([]);
  });

  it('can be taken back to any earlier state', () => {
    const first = { title: 'A', place: 'x' };
    const second = { title: 'B', place: 'x' };
    const third = { title: 'B', place: 'y' };
    const changes = [fieldChanges(second, third), fieldChanges(first, second)];
    expect(undoChanges(third, changes.slice(0, 1))).toEqual(second);
    expect(undoChanges(third, changes)).toEqual(first);
  });
});
