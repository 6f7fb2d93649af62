import type { NumberState } from '../commission/number-state';
import { toldOnce } from '../notifications/told-once';
import { minutesAfter } from '../time/elapsed';
import type { BookingState } from './booking-state';

/** So long nobody is told: a sentence typed in a hurry can be mended, a wrong market be called on again. */
export const STORM_GRACE_MINUTES = 2;

/** From when the job ends bookings and tells their sellers. */
export function stormTellsFrom(calledOffAt: Date): Date {
  return minutesAfter(calledOffAt, STORM_GRACE_MINUTES);
}

/**
 * What calling off means for a booking or a seller number. `ends`: had or wanted a place; `stays`: is there already,
 * goes home and keeps its state; `missed`: did not come this very morning (bookings are released on
 * the market's own day only), keeps its state, but nothing is owed for a market the town called off; `unproven`: the code was never typed, so its address proves nothing and nobody is
 * told; `over`: ended before, and owes as before.
 */
export type StormStanding = 'ends' | 'stays' | 'missed' | 'unproven' | 'over';

const standings: Readonly<Record<BookingState | NumberState, StormStanding>> = {
  held: 'unproven',
  queued: 'unproven',
  confirmed: 'ends',
  waiting: 'ends',
  offered: 'ends',
  arrived: 'stays',
  brought: 'stays',
  released: 'missed',
  settled: 'over',
  cancelled: 'over',
  expired: 'over',
};

/** What the storm means for a booking or seller number in this state. */
export function stormStanding(state: BookingState | NumberState): StormStanding {
  return standings[state];
}

/** A booking of pitches or a seller number on the day the market is called off. */
export interface StormParty {
  id: string;
  state: BookingState | NumberState;
  /** The same for everything one seller has at this market. */
  sellerKey: string;
  hasEmail: boolean;
}

/** A bill of the market; money in cents. */
export interface StormBill {
  billId: string;
  /** Still charged for parties that are not over, deposits included. */
  chargedCents: number;
  billedCents: number;
  /** What came in and was not given back. */
  moneyCents: number;
}

export interface StormConsequences {
  ending: string[];
  /** Somebody who has set up already goes home. */
  staying: string[];
  /** Somebody who lost its pitch by not coming is told and credited too. */
  missed: string[];
  unproven: string[];
  /** One message for each seller, about the first of its parties. */
  byMail: string[];
  /** Nobody without an address is forgotten: the office calls. */
  byPhone: string[];
  /** Taken back from bills, whether paid or not. */
  credits: { billId: string; cents: number }[];
  /** Money that was paid and has to go back. */
  refunds: { billId: string; cents: number }[];
  creditedCents: number;
  refundedCents: number;
}

/**
 * What calling the market off means, for the preview and for the deed alike: every seller who has or wants a place is
 * told once, nothing is owed any more and what was paid for it goes back.
 */
export function stormConsequences(
  parties: readonly StormParty[],
  bills: readonly StormBill[],
): StormConsequences {
  const standing = (wanted: StormStanding): string[] =>
    parties.filter(({ state }) => stormStanding(state) === wanted).map(({ id }) => id);
  const { byMail, byPhone } = toldOnce(
    parties
      .filter(({ state }) => ['ends', 'stays', 'missed'].includes(stormStanding(state)))
      .map(({ id, sellerKey, hasEmail }) => ({ id, personKey: sellerKey, hasEmail })),
  );
  const credits = bills
    .map(({ billId, chargedCents }) => ({ billId, cents: chargedCents }))
    .filter(({ cents }) => cents > 0);
  const refunds = bills
    .map(({ billId, chargedCents, billedCents, moneyCents }) => ({
      billId,
      cents: Math.max(0, moneyCents - (billedCents - chargedCents)),
    }))
    .filter(({ cents }) => cents > 0);
  const sum = (some: readonly { cents: number }[]): number =>
    some.reduce((total, { cents }) => total + cents, 0);
  return {
    ending: standing('ends'),
    staying: standing('stays'),
    missed: standing('missed'),
    unproven: standing('unproven'),
    byMail,
    byPhone,
    credits,
    refunds,
    creditedCents: sum(credits),
    refundedCents: sum(refunds),
  };
}
