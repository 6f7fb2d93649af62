/** How a booking ended; `on` is the local date. `gone` is a pitch the office took away with its plan. */
export interface BookingEnd {
  how: 'cancelled' | 'released' | 'called-off' | 'gone';
  on: string;
}

export interface EndingRules {
  /** The last local date on which a cancellation is free. */
  cancelFreeUntil: string;
  feeStaysAfterRelease: boolean;
}

/**
 * Is the fee still owed? Never when the town called the market off or took the pitch away; after a cancellation when it
 * came later than the free date; after a release when the rules of the market say so. Not paying never ends a booking.
 */
export function feeStays({ how, on }: BookingEnd, rules: EndingRules): boolean {
  switch (how) {
    case 'called-off':
    case 'gone':
      return false;
    case 'cancelled':
      return on > rules.cancelFreeUntil;
    case 'released':
      return rules.feeStaysAfterRelease;
  }
}
