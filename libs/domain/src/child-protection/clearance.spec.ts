import {
  clearanceEndsOn,
  clearanceEraseOn,
  clearanceStanding,
  mayAccompany,
  type Clearance,
} from './clearance';

const today = '2027-07-06';
const seen = (changes: Partial<Clearance> = {}): Clearance => ({
  seenOn: '2027-06-01',
  issuedOn: '2027-05-10',
  relevantEntry: false,
  ...changes,
});

describe('an "erweitertes Führungszeugnis"', () => {
  it('opens the day sheet when it was fresh and clean', () => {
    expect(mayAccompany(seen(), today)).toEqual({ allowed: true });
  });

  it('keeps it shut when nobody has seen one, also when one is announced for tomorrow', () => {
    expect(mayAccompany(null, today)).toEqual({ allowed: false, reason: 'missing' });
    expect(mayAccompany(seen({ seenOn: '2027-07-07' }), today)).toEqual({
      allowed: false,
      reason: 'missing',
    });
  });

  it('shuts out with an entry, however fresh or old', () => {
    for (const seenOn of ['2027-07-06', '2020-01-01'])
      expect(mayAccompany(seen({ seenOn, relevantEntry: true }), today)).toEqual({
        allowed: false,
        reason: 'relevant-entry',
      });
  });

  it('was no older than three months when it was shown', () => {
    expect(clearanceStanding(seen({ issuedOn: '2027-03-01' }), today)).toBe('valid');
    expect(clearanceStanding(seen({ issuedOn: '2027-02-28' }), today)).toBe('too-old-when-seen');
  });

  it('counts five years, and is due from sixty days before', () => {
    const of = (seenOn: string) => seen({ seenOn, issuedOn: seenOn });
    expect(clearanceEndsOn('2022-07-06')).toBe('2027-07-06');
    expect(clearanceStanding(of('2022-07-06'), today)).toBe('due');
    expect(mayAccompany(of('2022-07-06'), today)).toEqual({ allowed: true });
    expect(clearanceStanding(of('2022-07-05'), today)).toBe('expired');
    expect(clearanceStanding(of('2022-09-04'), today)).toBe('due');
    expect(clearanceStanding(of('2022-09-05'), today)).toBe('valid');
  });

  it('is erased three months after the last activity', () => {
    expect(clearanceEraseOn('2027-08-31')).toBe('2027-11-30');
  });
});
