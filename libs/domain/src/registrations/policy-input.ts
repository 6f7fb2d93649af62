import type { CampaignPhase } from '../campaigns/campaign-phase';
import type { AgeRule } from './age';
import type { DayLimit } from './day-limit';
import type { RegistrationState } from './registration-state';
import type { Span } from './span';
import type { SwimLevel } from './swim-level';

/** Everything the policy looks at. `now` is an instant, `zone` the town's IANA zone. */
export interface PolicyInput {
  now: Date;
  zone: string;
  channel: 'family' | 'office';
  campaign: PolicyCampaign;
  event: PolicyEvent;
  child: PolicyChild;
  /** The child's other registrations, without the one that is being decided (a promotion). */
  existing: ExistingRegistration[];
  /**
   * When a new place of this campaign was pressed for the child before; absent where nobody presses now: the draw,
   * an accepted offer, a move by the office.
   */
  earlierPresses?: readonly Date[];
}

export interface PolicyCampaign {
  phase: CampaignPhase;
  opensAt: Date | null;
  /** null: open end. */
  closesAt: Date | null;
  /** The last local date on which only residents register; an event's own date goes before it. */
  residentsFirstUntil: string | null;
  maxEventsPerChild: number | null;
  /** From the opening hour on; null: none. */
  newPerDay: DayLimit | null;
  minMinutesBetween: number;
}

export interface PolicyEvent {
  id: string;
  /** Other dates of the same offer are events of the same series; null: a single event. */
  seriesId: string | null;
  status: 'draft' | 'published' | 'cancelled';
  registration: 'with-us' | 'with-organiser' | 'open';
  ageRule: AgeRule;
  residentsFirstUntil: string | null;
  sessions: Span[];
  swimLevelNeeded: SwimLevel | null;
}

export interface PolicyChild {
  birthDate: string;
  resident: boolean;
  /** null: not known. */
  swimLevel: SwimLevel | null;
  hasHealthNote: boolean;
}

export interface ExistingRegistration {
  eventId: string;
  seriesId: string | null;
  state: RegistrationState;
  sessions: Span[];
  /** In another campaign: collides in time like any other, but does not count for the limit. */
  otherCampaign?: boolean;
}
