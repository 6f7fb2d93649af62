import type { ExistingRegistration, PolicyInput } from '../registrations/policy-input';
import type { Span } from '../registrations/span';
import { BERLIN, local } from './instants';

/** A session on one day: aSession('2027-07-20', '09:00', '12:00'). */
export function aSession(date: string, from: string, to: string): Span {
  return { startsAt: local(`${date} ${from}`), endsAt: local(`${date} ${to}`) };
}

interface Differences extends Partial<Omit<PolicyInput, 'campaign' | 'event' | 'child'>> {
  campaign?: Partial<PolicyInput['campaign']>;
  event?: Partial<PolicyInput['event']>;
  child?: Partial<PolicyInput['child']>;
}

/** Mia, eight, from the town, asks in June for the pottery morning on 20 July: nothing is in the way. */
export function aQuestion({ campaign, event, child, ...rest }: Differences = {}): PolicyInput {
  return {
    now: local('2027-06-10 12:00'),
    zone: BERLIN,
    channel: 'family',
    existing: [],
    ...rest,
    campaign: {
      phase: 'open',
      opensAt: local('2027-06-01 08:00'),
      closesAt: local('2027-07-01 18:00'),
      residentsFirstUntil: null,
      maxEventsPerChild: null,
      newPerDay: null,
      minMinutesBetween: 0,
      ...campaign,
    },
    event: {
      id: 'pottery',
      seriesId: null,
      status: 'published',
      registration: 'with-us',
      ageRule: { by: 'first-day', min: 6, max: 12 },
      residentsFirstUntil: null,
      sessions: [aSession('2027-07-20', '09:00', '12:00')],
      swimLevelNeeded: null,
      ...event,
    },
    child: {
      birthDate: '2019-03-15',
      resident: true,
      swimLevel: null,
      hasHealthNote: false,
      ...child,
    },
  };
}

/** A place at the climbing morning, far away in time from the pottery. */
export function aPlaceElsewhere(changes: Partial<ExistingRegistration> = {}): ExistingRegistration {
  return {
    eventId: 'climbing',
    seriesId: null,
    state: 'confirmed',
    sessions: [aSession('2027-07-28', '09:00', '12:00')],
    ...changes,
  };
}
