import { aShiftQuestion, aVolunteer, HELPERS_DAY } from '../testing/a-shift-question';
import { local } from '../testing/instants';
import { consentStanding, parentsAgree, type HelpersConsent } from './helpers-consent';
import { mayTakeShift } from './may-take-shift';

const aConsent = (changes: Partial<HelpersConsent> = {}): HelpersConsent => ({
  givenBy: 'mother',
  givenAt: local('2027-09-01 10:00'),
  forDay: HELPERS_DAY,
  withdrawnAt: null,
  ...changes,
});
const withdrawn = aConsent({ withdrawnAt: local('2027-09-10 10:00') });
const sixteen = '2011-03-01';

describe("the parents' consent to a day of helping", () => {
  it.each<[string, string, HelpersConsent[], string]>([
    ['nobody was asked', sixteen, [], 'missing'],
    ['for another day', sixteen, [aConsent({ forDay: '2027-09-18' })], 'missing'],
    ['for this day', sixteen, [aConsent()], 'given'],
    ['taken back', sixteen, [withdrawn], 'withdrawn'],
    ['taken back by one, given by the other', sixteen, [withdrawn, aConsent()], 'given'],
    ['eighteen on the very day', '2009-09-19', [], 'not-needed'],
    ['eighteen by then, taken back before', '2009-09-19', [withdrawn], 'not-needed'],
    ['eighteen the day after', '2009-09-20', [], 'missing'],
    ['born on 29 February, before 1 March', '2012-02-29', [], 'missing'],
  ])('%s', (_, birthDate, consents, standing) => {
    expect(consentStanding(birthDate, HELPERS_DAY, consents)).toBe(standing);
  });

  it('lets a helper come when it is given or not needed', () => {
    const standings = ['not-needed', 'given', 'withdrawn', 'missing'] as const;
    expect(standings.filter(parentsAgree)).toEqual(['not-needed', 'given']);
  });

  it('makes a shift somebody has fall when it is taken back', () => {
    const asked = (consents: HelpersConsent[]): string =>
      mayTakeShift(
        aShiftQuestion({
          channel: 'office',
          volunteer: aVolunteer({ birthDate: sixteen, consents }),
        }),
      ).answer;
    expect([asked([aConsent()]), asked([withdrawn])]).toEqual(['free', 'refused']);
  });
});
