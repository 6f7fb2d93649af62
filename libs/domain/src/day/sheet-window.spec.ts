import { sheetCopyEndsAt, sheetIsOpen, sheetWindow } from './sheet-window';

const zone = 'Europe/Berlin';
const oneDay = [
  { startsAt: new Date('2027-07-20T08:00:00Z'), endsAt: new Date('2027-07-20T12:00:00Z') },
];

describe('when a companion may open the day sheet', () => {
  it('is from the day before until the day after, in the time of the town', () => {
    expect(sheetWindow(oneDay, zone)).toEqual({
      from: new Date('2027-07-18T22:00:00Z'),
      until: new Date('2027-07-21T22:00:00Z'),
    });
  });

  it.each([
    ['2027-07-18T21:59:59Z', false],
    ['2027-07-18T22:00:00Z', true],
    ['2027-07-20T08:00:00Z', true],
    ['2027-07-21T21:59:59Z', true],
    ['2027-07-21T22:00:00Z', false],
  ])('at %s: %s', (now, open) => {
    expect(sheetIsOpen(oneDay, new Date(now), zone)).toBe(open);
  });

  it('reaches from the first to the last of several dates, and over the clock change', () => {
    const late = {
      startsAt: new Date('2027-10-30T18:00:00Z'),
      endsAt: new Date('2027-10-31T08:00:00Z'),
    };
    expect(sheetWindow([late, ...oneDay], zone)).toEqual({
      from: new Date('2027-07-18T22:00:00Z'),
      until: new Date('2027-11-01T23:00:00Z'),
    });
  });

  it('is never for an event without a date', () => {
    expect(sheetIsOpen([], new Date(), zone)).toBe(false);
  });

  it('ends for the copy of a day with the day after', () => {
    expect(sheetCopyEndsAt('2027-07-20', zone)).toEqual(new Date('2027-07-21T22:00:00Z'));
  });
});
