import { aPlaceElsewhere, aQuestion, aSession } from '../testing/a-question';
import { mayTakePlace } from './may-take-place';
import type { ExistingRegistration, PolicyCampaign } from './policy-input';

// The pottery is on 20 July, 9 to 12 o'clock.
const verdictWith = (
  existing: Partial<ExistingRegistration>[],
  campaign: Partial<PolicyCampaign> = {},
) => mayTakePlace(aQuestion({ existing: existing.map(aPlaceElsewhere), campaign }));

const from = (start: string, end: string) => ({ sessions: [aSession('2027-07-20', start, end)] });
const allowed = { allowed: true, warnings: [] };
const refused = (...refusals: object[]) => ({ allowed: false, refusals, warnings: [] });

describe('the places a child already has', () => {
  it.each(['held', 'queued', 'confirmed', 'waiting', 'attended', 'missed'] as const)(
    'at the same event, %s: it is registered',
    (state) => {
      expect(verdictWith([{ eventId: 'pottery', state }])).toEqual(
        refused({ reason: 'already-registered' }),
      );
    },
  );

  it.each(['cancelled', 'expired'] as const)('at the same event, %s: it may come back', (state) => {
    expect(verdictWith([{ eventId: 'pottery', state }])).toEqual(allowed);
  });

  it('overlap in time', () => {
    expect(verdictWith([from('11:59', '14:00')])).toEqual(
      refused({ reason: 'overlap', withEventId: 'climbing' }),
    );
    expect(verdictWith([from('08:00', '18:00')]).allowed).toBe(false);
  });

  it('may touch each other', () => {
    expect(verdictWith([from('12:00', '14:00')])).toEqual(allowed);
    expect(verdictWith([from('07:00', '09:00')])).toEqual(allowed);
  });

  it('are too close when the way between them takes longer', () => {
    expect(verdictWith([from('12:20', '14:00')], { minMinutesBetween: 30 })).toEqual(
      refused({ reason: 'too-close', withEventId: 'climbing', minutesBetween: 20 }),
    );
    expect(verdictWith([from('12:30', '14:00')], { minMinutesBetween: 30 })).toEqual(allowed);
  });

  it('overlap in any of several sessions', () => {
    const sessions = [
      aSession('2027-07-19', '09:00', '12:00'),
      aSession('2027-07-20', '10:00', '11:00'),
    ];
    expect(verdictWith([{ sessions }])).toEqual(
      refused({ reason: 'overlap', withEventId: 'climbing' }),
    );
  });

  it('are only a warning while the child waits for them', () => {
    const waiting = [{ state: 'waiting', ...from('11:00', '14:00') }] as const;
    expect(verdictWith([...waiting], { maxEventsPerChild: 1 })).toEqual({
      allowed: true,
      warnings: [{ reason: 'overlap-with-waiting', withEventId: 'climbing' }],
    });
  });

  it('no longer matter once they are cancelled', () => {
    expect(verdictWith([{ state: 'cancelled', ...from('09:00', '12:00') }])).toEqual(allowed);
  });

  it('reach the limit per child', () => {
    const two = [{ eventId: 'zoo' }, { eventId: 'judo' }];
    expect(verdictWith(two, { maxEventsPerChild: 3 })).toEqual(allowed);
    expect(verdictWith(two, { maxEventsPerChild: 2 })).toEqual(
      refused({ reason: 'limit-per-child', limit: 2 }),
    );
  });

  it('count for the limit in their own campaign only, but collide everywhere', () => {
    const elsewhere = { otherCampaign: true };
    expect(verdictWith([elsewhere], { maxEventsPerChild: 1 })).toEqual(allowed);
    expect(verdictWith([{ ...elsewhere, ...from('11:00', '14:00') }]).allowed).toBe(false);
  });

  it('are another date of the same series', () => {
    const input = aQuestion({
      event: { seriesId: 'pottery-dates' },
      existing: [aPlaceElsewhere({ eventId: 'pottery-2', seriesId: 'pottery-dates' })],
    });
    expect(mayTakePlace(input)).toEqual(
      refused({ reason: 'same-series', withEventId: 'pottery-2' }),
    );
  });

  it('without a series are never of the same one', () => {
    expect(verdictWith([{ eventId: 'zoo', seriesId: null }])).toEqual(allowed);
  });
});
