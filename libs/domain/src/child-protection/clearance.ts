import { addDays } from '../time/calendar-date';
import { addMonths } from '../time/add-months';

/** What may be kept of an "erweitertes Führungszeugnis" (§ 72a Abs. 5 SGB VIII): these three, no copy of it. */
export interface Clearance {
  /** Local date on which the town saw it. */
  seenOn: string;
  /** Local date printed on it. */
  issuedOn: string;
  /** Does it hold an entry under § 72a Abs. 1 SGB VIII? */
  relevantEntry: boolean;
}

/**
 * `valid` and `due` (a new one is wanted soon) open the day sheet; every other one is the reason why it stays shut.
 */
export type ClearanceStanding =
  'valid' | 'due' | 'missing' | 'too-old-when-seen' | 'expired' | 'relevant-entry';

/**
 * How old a certificate may be when it is shown. Source: Deutscher Verein, recommendations on certificates of
 * volunteers (§ 72a Abs. 3 and 4 SGB VIII); the certificate itself is § 30a BZRG.
 */
export const CLEARANCE_FRESH_MONTHS = 3;

/** After five years a new one is wanted (issue "The desk", § 1). */
export const CLEARANCE_YEARS = 5;

/** From here on the office is reminded. */
export const CLEARANCE_DUE_DAYS = 60;

/** Erased this long after the last activity (issue "The desk", § 1; the law allows no longer than it needs). */
export const CLEARANCE_ERASE_MONTHS = 3;

/** The last local date on which a certificate seen on `seenOn` counts. */
export function clearanceEndsOn(seenOn: string): string {
  return addMonths(seenOn, CLEARANCE_YEARS * 12);
}

/** The local date on which the record is erased, from the last day somebody was active with children. */
export function clearanceEraseOn(lastActiveOn: string): string {
  return addMonths(lastActiveOn, CLEARANCE_ERASE_MONTHS);
}

/** How a person stands on a local date, with or without a record. An entry outweighs everything else. */
export function clearanceStanding(clearance: Clearance | null, today: string): ClearanceStanding {
  if (clearance === null) return 'missing';
  if (clearance.relevantEntry) return 'relevant-entry';
  if (clearance.seenOn > today) return 'missing';
  if (clearance.seenOn > addMonths(clearance.issuedOn, CLEARANCE_FRESH_MONTHS))
    return 'too-old-when-seen';
  const endsOn = clearanceEndsOn(clearance.seenOn);
  if (endsOn < today) return 'expired';
  return addDays(endsOn, -CLEARANCE_DUE_DAYS) <= today ? 'due' : 'valid';
}

export type MayAccompany =
  { allowed: true } | { allowed: false; reason: Exclude<ClearanceStanding, 'valid' | 'due'> };

/** May this person accompany children on this local date, and so read their day sheet? */
export function mayAccompany(clearance: Clearance | null, today: string): MayAccompany {
  const standing = clearanceStanding(clearance, today);
  return standing === 'valid' || standing === 'due'
    ? { allowed: true }
    : { allowed: false, reason: standing };
}
