import { aPlaceElsewhere, aQuestion } from '../testing/a-question';
import { local } from '../testing/instants';
import { mayTakePlace } from './may-take-place';
import type { PolicyInput } from './policy-input';
import { afterOverride } from './verdict';

const opensAt = local('2027-06-16 18:00');
const onePerDay = { opensAt, newPerDay: { most: 1, days: 3 } } as const;

const refusalsAt = (now: string, earlier: string[], more: Parameters<typeof aQuestion>[0] = {}) => {
  const earlierPresses = earlier.map((instant) => local(instant));
  const verdict = mayTakePlace(
    aQuestion({ now: local(now), campaign: onePerDay, earlierPresses, ...more }),
  );
  return verdict.allowed ? [] : verdict.refusals;
};
const until = (instant: string, limit = 1) => [
  { reason: 'limit-per-day', limit, nextAt: local(instant) },
];

describe('so many new places a day', () => {
  it('lets the first one of the day through', () => {
    expect(refusalsAt('2027-06-16 18:05', [])).toEqual([]);
  });

  it('refuses the next one and says from when on it is possible', () => {
    expect(refusalsAt('2027-06-16 18:06', ['2027-06-16 18:05'])).toEqual(until('2027-06-17 00:00'));
  });

  it('counts up to its number', () => {
    const two = { campaign: { opensAt, newPerDay: { most: 2, days: 3 } } };
    expect(refusalsAt('2027-06-16 18:06', ['2027-06-16 18:05'], two)).toEqual([]);
    expect(refusalsAt('2027-06-16 18:07', ['2027-06-16 18:05', '2027-06-16 18:06'], two)).toEqual(
      until('2027-06-17 00:00', 2),
    );
  });

  it('begins anew at local midnight, not at midnight in Greenwich', () => {
    expect(refusalsAt('2027-06-16 23:59', ['2027-06-16 18:05'])).not.toEqual([]);
    expect(refusalsAt('2027-06-17 00:00', ['2027-06-16 18:05'])).toEqual([]);
    expect(refusalsAt('2027-06-17 01:30', ['2027-06-17 00:10'])).toEqual(until('2027-06-18 00:00'));
  });

  it('ends after so many local days, the opening day included', () => {
    expect(refusalsAt('2027-06-18 23:59', ['2027-06-18 09:00'])).not.toEqual([]);
    expect(refusalsAt('2027-06-19 00:00', ['2027-06-18 23:50'])).toEqual([]);
    expect(refusalsAt('2027-06-19 09:10', ['2027-06-19 09:00'])).toEqual([]);
  });

  it('does not count what the office entered before the opening hour, and does not hold it up', () => {
    expect(refusalsAt('2027-06-16 18:05', ['2027-06-16 10:00'])).toEqual([]);
    const before: Partial<PolicyInput> = { channel: 'office' };
    expect(refusalsAt('2027-06-16 17:00', ['2027-06-16 10:00'], before)).toEqual([]);
  });

  it('holds at the counter as on the phone, and the office may lift it', () => {
    const verdict = mayTakePlace(
      aQuestion({
        now: local('2027-06-16 18:06'),
        channel: 'office',
        campaign: onePerDay,
        earlierPresses: [local('2027-06-16 18:05')],
      }),
    );
    expect(verdict.allowed).toBe(false);
    expect(afterOverride(verdict, ['limit-per-day']).allowed).toBe(true);
  });

  it('is not asked where nobody presses: the draw, an offer, a move by the office', () => {
    const verdict = mayTakePlace(
      aQuestion({
        now: local('2027-06-16 18:06'),
        campaign: onePerDay,
        existing: [aPlaceElsewhere()],
      }),
    );
    expect(verdict.allowed).toBe(true);
  });

  it('needs an opening hour, and a number', () => {
    const at = '2027-06-16 18:06';
    const pressed = ['2027-06-16 18:05'];
    expect(refusalsAt(at, pressed, { campaign: { ...onePerDay, opensAt: null } })).toEqual([]);
    expect(refusalsAt(at, pressed, { campaign: { opensAt, newPerDay: null } })).toEqual([]);
  });

  it('takes the day of 25 hours as one day', () => {
    const campaign = { ...onePerDay, opensAt: local('2027-10-30 18:00'), closesAt: null };
    const event = { sessions: [] };
    expect(refusalsAt('2027-10-31 23:30', ['2027-10-31 00:30'], { campaign, event })).toEqual(
      until('2027-11-01 00:00'),
    );
  });
});
