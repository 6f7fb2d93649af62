import { aQuestion } from '../testing/a-question';
import { local } from '../testing/instants';
import { windowRefusals } from './registration-window';

const opensAt = local('2027-06-01 08:00');
const answerAt = (when: string, closesAt: Date | null = local('2027-07-01 18:00')) =>
  windowRefusals(aQuestion({ now: local(when), campaign: { opensAt, closesAt } }));

describe('registration is open', () => {
  it('for families from the opening minute to the last', () => {
    expect(answerAt('2027-06-01 07:59')).toEqual([{ reason: 'not-yet-open', opensAt }]);
    expect(answerAt('2027-06-01 08:00')).toEqual([]);
    expect(answerAt('2027-07-01 17:59')).toEqual([]);
    expect(answerAt('2027-07-01 18:00')).toEqual([{ reason: 'closed' }]);
  });

  it('without an end where the campaign has none', () => {
    expect(answerAt('2027-08-20 18:00', null)).toEqual([]);
  });

  it.each([
    ['draft', 'not-yet-open', 'not-yet-open'],
    ['announced', 'not-yet-open', null],
    ['open', null, null],
    ['closed', 'closed', null],
    ['running', 'closed', null],
    ['done', 'closed', 'closed'],
    ['erased', 'closed', 'closed'],
  ] as const)('while %s: families %s, the office %s', (phase, family, office) => {
    const reasonFor = (channel: 'family' | 'office') =>
      windowRefusals(aQuestion({ channel, campaign: { phase } }))[0]?.reason ?? null;
    expect(reasonFor('family')).toBe(family);
    expect(reasonFor('office')).toBe(office);
  });

  it('for the office also after the hour at which families are closed out', () => {
    const input = aQuestion({ now: local('2027-07-02 10:00'), channel: 'office' });
    expect(windowRefusals(input)).toEqual([]);
  });
});
