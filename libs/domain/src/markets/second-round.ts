import type { BookingState } from './booking-state';
import type { MarketPhase } from './market-phase';
import { isNoShow } from './release';

/** A pitch on market morning; the booking that keeps it, if any. */
export interface MorningPitch {
  pitchId: string;
  booking: { id: string; state: BookingState } | null;
}

export interface SecondRoundInput {
  phase: MarketPhase;
  calledOff: boolean;
  now: Date;
  releasedAt: Date;
  /** In the order of the plan. */
  pitches: readonly MorningPitch[];
}

export type SecondRound =
  | {
      outcome: 'open';
      /** Can be given for cash now. */
      freeNow: string[];
      /** Bookings whose seller did not come: release them first, then their pitches are free. */
      toRelease: string[];
      /** Pitches that will be free at the release time if nobody comes. */
      stillExpected: string[];
    }
  | { outcome: 'closed'; reason: 'not-market-day' | 'called-off' };

/**
 * Which pitches go to people on the square: what nobody booked from the first minute of the day, what was not taken
 * from the release time on. A booking is never released by being looked at; the office or the sweeper does it.
 */
export function secondRound(input: SecondRoundInput): SecondRound {
  const { phase, calledOff, now, releasedAt, pitches } = input;
  if (calledOff) return { outcome: 'closed', reason: 'called-off' };
  if (phase !== 'day') return { outcome: 'closed', reason: 'not-market-day' };
  const expected = pitches.filter(({ booking }) => booking?.state === 'confirmed');
  const missing = expected.filter(
    ({ booking }) => booking !== null && isNoShow(booking.state, now, releasedAt),
  );
  return {
    outcome: 'open',
    freeNow: pitches.filter(({ booking }) => booking === null).map(({ pitchId }) => pitchId),
    toRelease: [...new Set(missing.flatMap(({ booking }) => booking?.id ?? []))],
    stillExpected: expected
      .filter((pitch) => !missing.includes(pitch))
      .map(({ pitchId }) => pitchId),
  };
}
