import { spreadOverSlots, type SlotSpan, type SpreadSlots } from '../time/spread-over-slots';

/** A booking that drives in to set up; `fixedAt` is a time it was told already. */
export interface SettingUp {
  bookingId: string;
  street: string;
  fixedAt: string | null;
}

/** What the market says about setting up; local wall times 'HH:MM'. */
export interface SetUpRules {
  setUpFrom: string;
  opensAt: string;
  releaseAt: string;
  setUpMinutes: number;
  laneCapacity: number;
}

/** When the lanes take who sets up: until the market opens, and nobody is told a time at which its pitch is given away. */
export function setUpSpan(market: SetUpRules): SlotSpan {
  const { setUpFrom, opensAt, releaseAt, setUpMinutes, laneCapacity } = market;
  return {
    from: setUpFrom,
    until: releaseAt < opensAt ? releaseAt : opensAt,
    minutes: setUpMinutes,
    perSlot: laneCapacity,
  };
}

/**
 * Times to drive in and unload, street by street: at most `perSlot` in a lane at a time (its capacity), spread evenly,
 * told times kept. Give the bookings in the order they should drive in, the far end of a street first.
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
