import type { BoothState } from './booth-state';

export interface BoothApplication {
  state: BoothState;
  /** The deadline of the call: outside. */
  closesOn: Date;
}

/**
 * What an association may do with its application now: hand in freely, or change what it needs so that the office looks
 * at it again.
 */
export type MayEditApplication =
  | { outcome: 'yes'; how: 'freely' | 'office-looks-again' }
  | { outcome: 'refused'; reason: 'deadline-over' | 'has-begun' | 'over' };

/**
 * May the association change its application? A draft until the deadline; one that was returned at any time, because
 * the office asked for it; afterwards needs may change until the booth is set up, and are checked again
 * (`needsChange`). Refused with `deadline-over`, `has-begun` (it is there), `over`.
 */
export function mayEditApplication(
  { state, closesOn }: BoothApplication,
  now: Date,
): MayEditApplication {
  switch (state) {
    case 'draft':
      return now < closesOn
        ? { outcome: 'yes', how: 'freely' }
        : { outcome: 'refused', reason: 'deadline-over' };
    case 'returned':
      return { outcome: 'yes', how: 'freely' };
    case 'submitted':
    case 'complete':
    case 'waiting':
    case 'accepted':
    case 'placed':
      return { outcome: 'yes', how: 'office-looks-again' };
    case 'arrived':
      return { outcome: 'refused', reason: 'has-begun' };
    case 'declined':
    case 'released':
    case 'closed':
    case 'withdrawn':
    case 'called-off':
      return { outcome: 'refused', reason: 'over' };
  }
}
