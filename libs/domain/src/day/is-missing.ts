import type { PresenceState } from './presence-state';

export interface ExpectedChild {
  presence: { state: PresenceState };
  /** The family told that the child does not come on this day. */
  toldAbsent: boolean;
}

/** The family said "kommt nicht", and nobody has seen the child all the same. */
export function staysAway({ presence, toldAbsent }: ExpectedChild): boolean {
  return toldAbsent && presence.state === 'expected';
}

/**
 * Must somebody still look for this child? Whoever is not there and was not excused. Source: issue 3 §6, the bus at
 * 7:45 ("es fehlen Ali, Lea").
 */
export function isMissing(child: ExpectedChild): boolean {
  return child.presence.state === 'expected' && !child.toldAbsent;
}
