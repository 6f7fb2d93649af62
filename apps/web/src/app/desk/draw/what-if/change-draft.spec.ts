import { changeOf, emptyChange, type ChangeDraft } from './change-draft';

const aDraft = (more: Partial<ChangeDraft>): ChangeDraft => ({
  ...emptyChange,
  eventId: 'climbing',
  ...more,
});

describe('a change for a what-if', () => {
  it('needs an event', () => {
    expect(changeOf({ ...emptyChange, number: 20 })).toBeNull();
  });

  it('carries the number the kind is about', () => {
    expect(changeOf(aDraft({ number: 20 }))).toEqual({
      kind: 'capacity',
      eventId: 'climbing',
      capacity: 20,
    });
    expect(changeOf(aDraft({ kind: 'minimum', number: 4 }))).toEqual({
      kind: 'minimum',
      eventId: 'climbing',
      minimum: 4,
    });
  });

  it.each([null, -1, 2.5, 5001])('refuses %p places', (number) => {
    expect(changeOf(aDraft({ number }))).toBeNull();
  });

  it('never merges an event with itself', () => {
    expect(changeOf(aDraft({ kind: 'merge', intoEventId: 'climbing' }))).toBeNull();
    expect(changeOf(aDraft({ kind: 'merge', intoEventId: 'circus' }))).toEqual({
      kind: 'merge',
      eventId: 'climbing',
      intoEventId: 'circus',
    });
  });

  it('takes a second date in the wall time of the town, ending after it begins', () => {
    const second = { kind: 'second-date', startsAt: '2027-07-08T10:00' } as const;
    expect(changeOf(aDraft({ ...second, endsAt: '2027-07-08T09:00' }))).toBeNull();
    expect(changeOf(aDraft({ ...second, endsAt: '2027-07-08T12:00' }))).toEqual({
      kind: 'second-date',
      eventId: 'climbing',
      startsAt: '2027-07-08T08:00:00.000Z',
      endsAt: '2027-07-08T10:00:00.000Z',
    });
  });
});
