import { aPlaceElsewhere, aQuestion, aSession } from '../testing/a-question';
import { local } from '../testing/instants';
import { mayTakePlace } from './may-take-place';
import type { PolicyInput } from './policy-input';

const refusalsOf = (input: PolicyInput) => {
  const verdict = mayTakePlace(input);
  return verdict.allowed ? [] : verdict.refusals;
};

describe('may this child take a place', () => {
  it('yes, when nothing is in the way', () => {
    expect(mayTakePlace(aQuestion())).toEqual({ allowed: true, warnings: [] });
  });

  describe('its age', () => {
    it('is too low on the first day', () => {
      const input = aQuestion({ child: { birthDate: '2021-07-21' } });
      expect(refusalsOf(input)).toEqual([{ reason: 'too-young', minAge: 6, age: 5 }]);
    });

    it('is enough when the sixth birthday is the first day', () => {
      expect(refusalsOf(aQuestion({ child: { birthDate: '2021-07-20' } }))).toEqual([]);
    });

    it('is too high', () => {
      const input = aQuestion({ child: { birthDate: '2014-01-01' } });
      expect(refusalsOf(input)).toEqual([{ reason: 'too-old', maxAge: 12, age: 13 }]);
    });

    it('counts by birth year where the event says so', () => {
      const ageRule = { by: 'birth-year', min: 6, max: 12 } as const;
      const input = aQuestion({ event: { ageRule }, child: { birthDate: '2021-12-24' } });
      expect(refusalsOf(input)).toEqual([]);
    });

    it('counts on the first of several sessions, whatever their order', () => {
      const sessions = [
        aSession('2027-07-22', '09:00', '12:00'),
        aSession('2027-07-20', '09:00', '12:00'),
      ];
      const input = aQuestion({ event: { sessions }, child: { birthDate: '2021-07-21' } });
      expect(refusalsOf(input)).toEqual([{ reason: 'too-young', minAge: 6, age: 5 }]);
    });

    it('does not matter where the event has no limits', () => {
      const ageRule = { by: 'first-day', min: null, max: null } as const;
      const input = aQuestion({ event: { ageRule }, child: { birthDate: '2026-01-01' } });
      expect(refusalsOf(input)).toEqual([]);
    });
  });

  describe('the event', () => {
    it.each([
      ['is cancelled', { status: 'cancelled' }, 'event-cancelled'],
      ['is not published yet', { status: 'draft' }, 'not-published'],
      ['registers with its organiser', { registration: 'with-organiser' }, 'registers-elsewhere'],
      ['is open to everybody', { registration: 'open' }, 'no-registration-needed'],
    ] as const)('%s', (_, event, reason) => {
      expect(refusalsOf(aQuestion({ event }))).toEqual([{ reason }]);
    });

    it('has begun with its first session', () => {
      const sessions = [
        aSession('2027-06-10', '12:00', '15:00'),
        aSession('2027-06-17', '12:00', '15:00'),
      ];
      expect(refusalsOf(aQuestion({ event: { sessions } }))).toEqual([{ reason: 'event-started' }]);
    });
  });

  describe('residents first', () => {
    const fromElsewhere = { resident: false };

    it('keeps a child from elsewhere out up to and on the day', () => {
      const input = aQuestion({
        child: fromElsewhere,
        campaign: { residentsFirstUntil: '2027-06-10' },
      });
      expect(refusalsOf(input)).toEqual([{ reason: 'residents-only', until: '2027-06-10' }]);
    });

    it('lets it in the day after', () => {
      const campaign = { residentsFirstUntil: '2027-06-09' };
      expect(refusalsOf(aQuestion({ child: fromElsewhere, campaign }))).toEqual([]);
    });

    it('uses the event’s own date before the campaign’s', () => {
      const input = aQuestion({
        child: fromElsewhere,
        campaign: { residentsFirstUntil: '2027-06-30' },
        event: { residentsFirstUntil: '2027-06-05' },
      });
      expect(refusalsOf(input)).toEqual([]);
    });

    it('never touches a child of the town', () => {
      const campaign = { residentsFirstUntil: '2027-06-30' };
      expect(refusalsOf(aQuestion({ campaign }))).toEqual([]);
    });
  });

  it('warns about swimming and health, and never refuses for them', () => {
    const input = aQuestion({
      event: { swimLevelNeeded: 'bronze' },
      child: { swimLevel: 'none', hasHealthNote: true },
    });
    expect(mayTakePlace(input)).toEqual({
      allowed: true,
      warnings: [{ reason: 'swim-level-below' }, { reason: 'health-note' }],
    });
  });

  it('says everything that is in the way, the most important first', () => {
    const seriesId = 'pottery-dates';
    const sameTime = [aSession('2027-07-20', '11:00', '13:00')];
    const nextDoor = [aSession('2027-07-20', '12:10', '14:00')];
    const input = aQuestion({
      now: local('2027-08-01 12:00'),
      earlierPresses: [local('2027-08-01 09:00')],
      campaign: {
        newPerDay: { most: 1, days: 62 },
        residentsFirstUntil: '2027-08-30',
        maxEventsPerChild: 1,
        minMinutesBetween: 30,
      },
      event: { status: 'cancelled', registration: 'open', seriesId },
      child: { birthDate: '2024-01-01', resident: false },
      existing: [
        aPlaceElsewhere({ eventId: 'pottery', state: 'waiting' }),
        aPlaceElsewhere({ eventId: 'pottery-2', seriesId }),
        aPlaceElsewhere({ eventId: 'zoo', sessions: sameTime }),
        aPlaceElsewhere({ eventId: 'judo', sessions: nextDoor }),
      ],
    });
    expect(refusalsOf(input).map(({ reason }) => reason)).toEqual([
      'event-cancelled',
      'no-registration-needed',
      'event-started',
      'already-registered',
      'closed',
      'too-young',
      'residents-only',
      'same-series',
      'overlap',
      'too-close',
      'limit-per-child',
      'limit-per-day',
    ]);
  });
});
