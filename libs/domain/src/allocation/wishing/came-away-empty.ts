import type { RegistrationState } from '../../registrations/registration-state';

/** What is left of one child's last season, as far as it is not erased yet. */
export interface LastSeason {
  handedIn: boolean;
  /** Its registrations in that campaign; `hadPlace`: it sat on a seat, also when it gave it back later. */
  registrations: readonly { state: RegistrationState; hadPlace: boolean }[];
}

/**
 * Did the child hand in wishes last season and get nothing at all, neither in the draw nor of what was left? It is
 * then looked at first among those who would go away empty again (allocation, tier 2). The memory reaches back one
 * season, is read once, and ends with that season's data; the office can delete it for a child.
 */
export function cameAwayEmpty({ handedIn, registrations }: LastSeason): boolean {
  return handedIn && !registrations.some(({ hadPlace, state }) => hadPlace && state !== 'expired');
}
