import { daysToAskAbout, organiserLinkUntil, smileyForgetOn } from './days-to-ask-about';

const zone = 'Europe/Berlin';
const asked = (instant: string) => daysToAskAbout(new Date(instant), zone);

describe('asking afterwards', () => {
  it('begins at ten on the day after', () => {
    expect(asked('2027-07-21T07:59:00Z')).toEqual({ from: '2027-07-14', until: '2027-07-19' });
    expect(asked('2027-07-21T08:00:00Z')).toEqual({ from: '2027-07-14', until: '2027-07-20' });
  });

  it('begins at ten in winter as well', () => {
    expect(asked('2027-12-21T08:59:00Z')?.until).toBe('2027-12-19');
    expect(asked('2027-12-21T09:00:00Z')?.until).toBe('2027-12-20');
  });

  it('rests between 20:00 and 08:00', () => {
    expect(asked('2027-07-21T17:59:00Z')).not.toBeNull();
    expect(asked('2027-07-21T18:00:00Z')).toBeNull();
    expect(asked('2027-07-22T05:59:00Z')).toBeNull();
    expect(asked('2027-07-22T06:00:00Z')).toEqual({ from: '2027-07-15', until: '2027-07-20' });
  });

  it('forgets whose answer it was after two weeks, over a clock change as well', () => {
    expect(smileyForgetOn(new Date('2027-10-20T08:00:00Z'), zone)).toBe('2027-11-03');
    expect(organiserLinkUntil(new Date('2027-07-21T08:00:00Z'), zone)).toBe('2027-09-19');
  });
});
