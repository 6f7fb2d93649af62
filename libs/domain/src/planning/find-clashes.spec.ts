import { findClashes, type PlannedEvent } from './find-clashes';

const at = (day: number, hour: number): Date => new Date(Date.UTC(2027, 6, day, hour));
const session = (day: number, from: number, until: number) => ({
  startsAt: at(day, from),
  endsAt: at(day, until),
});
const anEvent = (id: string, more: Partial<PlannedEvent> = {}): PlannedEvent => ({
  id,
  place: 'Turnhalle Süd',
  companionIds: [],
  sessions: [session(6, 10, 12)],
  ...more,
});

describe('two events at one place', () => {
  it('clash when their times overlap, for as long as both are there', () => {
    const circus = anEvent('circus', { sessions: [session(6, 11, 15)] });
    expect(findClashes([anEvent('climbing'), circus])).toEqual([
      {
        kind: 'place',
        subject: 'turnhalle sued',
        eventIds: ['circus', 'climbing'],
        overlaps: [session(6, 11, 12)],
      },
    ]);
  });

  it('do not clash when one ends as the other begins', () => {
    expect(
      findClashes([anEvent('climbing'), anEvent('circus', { sessions: [session(6, 12, 15)] })]),
    ).toEqual([]);
  });

  it('are at one place however it is spelled, and nowhere without a place', () => {
    expect(
      findClashes([anEvent('climbing'), anEvent('circus', { place: ' turnhalle  SUED' })]),
    ).toHaveLength(1);
    expect(
      findClashes([anEvent('climbing', { place: ' ' }), anEvent('circus', { place: '' })]),
    ).toEqual([]);
    expect(findClashes([anEvent('climbing'), anEvent('circus', { place: 'Aula' })])).toEqual([]);
  });

  it('are one clash, however many of their days overlap', () => {
    const week = [6, 7, 8].map((day) => session(day, 9, 16));
    const [clash, ...more] = findClashes([
      anEvent('camp', { sessions: week }),
      anEvent('climbing', { sessions: [session(6, 10, 12), session(8, 10, 12)] }),
    ]);
    expect(more).toEqual([]);
    expect(clash?.overlaps).toEqual([session(6, 10, 12), session(8, 10, 12)]);
  });

  it('are found when a third, longer one lies over both', () => {
    const clashes = findClashes([
      anEvent('long', { sessions: [session(6, 8, 20)] }),
      anEvent('early', { sessions: [session(6, 9, 10)] }),
      anEvent('late', { sessions: [session(6, 18, 19)] }),
    ]);
    expect(clashes.map(({ eventIds }) => eventIds.join('+'))).toEqual(['early+long', 'late+long']);
  });

  it('are never one event with itself', () => {
    const twice = anEvent('climbing', { sessions: [session(6, 10, 12), session(6, 11, 13)] });
    expect(findClashes([twice])).toEqual([]);
  });
});

describe('two events with one companion', () => {
  it('clash wherever they are', () => {
    const clashes = findClashes([
      anEvent('climbing', { companionIds: ['ada', 'bo'] }),
      anEvent('circus', { place: 'Aula', companionIds: ['ada', 'ada'] }),
    ]);
    expect(clashes).toEqual([
      {
        kind: 'companion',
        subject: 'ada',
        eventIds: ['circus', 'climbing'],
        overlaps: [session(6, 10, 12)],
      },
    ]);
  });

  it('come in the order of time', () => {
    const clashes = findClashes([
      anEvent('a', { companionIds: ['ada'], place: 'A', sessions: [session(9, 10, 12)] }),
      anEvent('b', { companionIds: ['ada'], place: 'B', sessions: [session(9, 10, 12)] }),
      anEvent('c', { place: 'C', sessions: [session(7, 10, 12)] }),
      anEvent('d', { place: 'C', sessions: [session(7, 10, 12)] }),
    ]);
    expect(clashes.map(({ kind }) => kind)).toEqual(['place', 'companion']);
  });
});
