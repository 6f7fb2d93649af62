import { spreadOverSlots, type SlotSpan, type SpreadSlots } from '../time/spread-over-slots';

/** A booking that drives in to set up; `fixedAt` is a time it was told already. */
export interface SettingUp {
  bookingId: string;
  street: string;
  fixedAt: string | null;
}

/**
 * Times to drive in and unload, street by street: at most `perSlot` in a lane at a time (its capacity), spread evenly,
 * told times kept. Give the bookings in the order they should drive in, the far end of a street first. The last slot
 * ends when the market opens.
 */
export function setUpSlots(bookings: readonly SettingUp[], span: SlotSpan): SpreadSlots {
  const streets = [...new Set(bookings.map(({ street }) => street))];
  const spread = streets.map((street) =>
    spreadOverSlots(
      bookings
        .filter((booking) => booking.street === street)
        .map(({ bookingId, fixedAt }) => ({ id: bookingId, fixed: fixedAt })),
      span,
    ),
  );
  return {
    given: new Map(spread.flatMap(({ given }) => [...given])),
    leftOver: spread.flatMap(({ leftOver }) => leftOver),
  };
}
