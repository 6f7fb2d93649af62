import type { NamedOverride } from '../community-day/named-override';
import type { Span } from '../registrations/span';
import type { ConsecutiveLimit } from './consecutive-shifts';
import type { HelpersConsent } from './helpers-consent';
import type { Shift } from './shift';
import type { ShiftState } from './shift-state';
import type { YouthLimits } from './youth-limits';

/**
 * Who asks: a volunteer who presses now, the office for one, or the line, where one moves up who pressed in time
 * before.
 */
export type ShiftChannel = 'volunteer' | 'office' | 'line';

/** Everything the policy looks at. `now` is an instant, `zone` the town's IANA zone. */
export interface ShiftQuestion {
  now: Date;
  zone: string;
  channel: ShiftChannel;
  day: HelpersDay;
  shift: Shift;
  /** How many places of the shift are kept, without the sign-up that is being decided. */
  kept: number;
  /** How many stand in the line who may take the shift themselves (`moveUp`). */
  ahead: number;
  volunteer: Volunteer;
  /** Everything else the volunteer signed up for, without the sign-up that is being decided. */
  others: readonly VolunteersShift[];
  /** Who of the office lifts what may be lifted, and why; in no other channel. */
  override?: NamedOverride | null;
}

/** The settings of one community day for its volunteers. */
export interface HelpersDay {
  calledOff: boolean;
  /** The action is done: nobody signs up for anything any more. */
  over: boolean;
  opensAt: Date;
  /** null: until each shift begins. */
  closesAt: Date | null;
  /** Until then a volunteer gives a shift back without asking, and the line moves up by itself. */
  freeUntil: Date;
  /** So many minutes one shift may reach into the next; it is told. */
  graceMinutes: number;
  /** null: as many as they like. */
  consecutive: ConsecutiveLimit | null;
  youthLimits: readonly YouthLimits[];
}

export interface Volunteer {
  birthDate: string;
  confirmedRoles: readonly string[];
  declinedRoles: readonly string[];
  /** The last local date the food certificate counts, as the office saw it; null: none was seen. */
  certificateUntil: string | null;
  consents: readonly HelpersConsent[];
}

export interface VolunteersShift extends Span {
  shiftId: string;
  state: ShiftState;
}
