import type { Refusal } from './verdict';

/** Refusals a family may read; the last ones are about more than this one child and event. */
export type ToldRefusal =
  Refusal | { reason: 'overlap' } | { reason: 'together-refused' } | { reason: 'ask-the-office' };

/** A place the child has, in whichever household it was made. */
export interface HouseholdsPlace {
  eventId: string;
  householdId: string;
  /** The household's place and time are hidden from everybody else. */
  protected: boolean;
}

/**
 * What one household may learn about a child's places in another (the second guardian's): that there is a
 * collision, not which; and where a household is protected, not even that (product rule 10).
 */
export function discreetRefusals(
  refusals: readonly Refusal[],
  existing: readonly HouseholdsPlace[],
  eventId: string,
  householdId: string | null,
): ToldRefusal[] {
  return refusals.map((refusal) => {
    const about = 'withEventId' in refusal ? refusal.withEventId : eventId;
    const isAboutPlaces = 'withEventId' in refusal || refusal.reason === 'already-registered';
    const source = isAboutPlaces ? existing.find((other) => other.eventId === about) : undefined;
    if (source === undefined || source.householdId === householdId) return refusal;
    return source.protected ? { reason: 'ask-the-office' } : { reason: 'overlap' };
  });
}
