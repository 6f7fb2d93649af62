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
 * collision, not which; and where a household is protected, not even that (product rule 10). `besidesHidden` is what
 * the rules would refuse without the places of protected households (`withoutHidden`): a limit that is reached only
 * through those would tell of them.
 */
export function discreetRefusals(
  refusals: readonly Refusal[],
  existing: readonly HouseholdsPlace[],
  eventId: string,
  householdId: string | null,
  besidesHidden: readonly Refusal[] = refusals,
): ToldRefusal[] {
  return refusals.map((refusal) => {
    if (isLimit(refusal) && !besidesHidden.some(({ reason }) => reason === refusal.reason))
      return { reason: 'ask-the-office' };
    const about = 'withEventId' in refusal ? refusal.withEventId : eventId;
    const isAboutPlaces = 'withEventId' in refusal || refusal.reason === 'already-registered';
    const source = isAboutPlaces ? existing.find((other) => other.eventId === about) : undefined;
    if (source === undefined || source.householdId === householdId) return refusal;
    return source.protected ? { reason: 'ask-the-office' } : { reason: 'overlap' };
  });
}

const isLimit = ({ reason }: Refusal): boolean =>
  reason === 'limit-per-child' || reason === 'limit-per-day';

/** Places and presses without those that protected households hide from this one. */
export const withoutHidden = <T extends Omit<HouseholdsPlace, 'eventId'>>(
  places: readonly T[],
  householdId: string | null,
): T[] => places.filter((place) => !place.protected || place.householdId === householdId);
