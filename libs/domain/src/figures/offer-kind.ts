export type OfferKind = 'holiday' | 'event';

/**
 * What the statistics of youth work (part II) call an offer: several days of a holiday action are a holiday offer,
 * a single day is an event. The office may see it differently when it fills in the form.
 *
 * @param days days on which it took place
 */
export const offerKindOf = (days: number): OfferKind => (days > 1 ? 'holiday' : 'event');
