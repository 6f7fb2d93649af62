import {
  assignPitches,
  frontOf,
  mayTakePitch,
  partiesByLot,
  type Assigned,
  type PitchParty,
} from '@dabei/domain';
import { Audit, Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { askOf } from '../assign/booking-at-desk';
import { factsOfBookings, type BookingFacts } from '../bookings/booking-facts';
import { frontsAt } from '../bookings/household-front';
import { moveBookings } from '../bookings/move-bookings';
import { isFree, pitchesOf, takeAllPitches, type PlanPitchRow } from '../bookings/plan-pitches';
import { SettleBooking } from '../bookings/settle-booking';
import { policyMarketOf, type Market } from '../facts/market';
import { lineUpByLot } from './draw-line';
import { waitingParties } from './pitch-line';

/** Parties get pitches in the order of their lots; who gets none waits in the same order. */
@Injectable()
export class GivePitchesByLot {
  constructor(
    private readonly settle: SettleBooking,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Under the lock of the market and all its pitches. */
  async give(
    em: EntityManager,
    market: Market,
    { number, actorId }: { number: string; actorId: string },
    now: Date,
  ): Promise<void> {
    const { parties, lots } = await drawnParties(em, market.id);
    const inOrder = partiesByLot(parties, lots);
    const pitches = await pitchesOf(em, market.id);
    const { given } = assignPitches(inOrder, pitches.filter(isFree));
    const placed = await this.place(em, market, { given, pitches }, now);
    await this.settle.settleAll(em, market, placed, now, { actorId });
    const line = { table: 'pitch_booking', column: 'booking_id' } as const;
    const waiting = await lineUpByLot(em, market.id, line);
    for (const bookingId of waiting)
      this.outbox.add(em, 'pitch-waiting', { bookingId, after: 'draw' }, now);
    this.audit.write(em, now, {
      actor: 'office',
      actorId,
      action: 'market-draw-made',
      subjectType: 'market',
      subjectId: market.id,
      details: { number, given: placed.length, waiting: waiting.length },
    });
    await em.flush();
  }

  /** Answers with those who have their pitches now, in the order of their lots. */
  private async place(
    em: EntityManager,
    market: Market,
    { given, pitches }: { given: readonly Assigned[]; pitches: readonly PlanPitchRow[] },
    now: Date,
  ): Promise<string[]> {
    const ids = given.map(({ bookingId }) => bookingId);
    const bookings = await factsOfBookings(em, ids);
    const fronts = await frontsAt(em, market.id);
    const allowed = given.filter(({ bookingId, pitchIds }) => {
      const booking = bookings.get(bookingId);
      const own = pitches.filter(({ id }) => pitchIds.includes(id));
      return booking !== undefined && mayStand(market, { booking, own, fronts }, now);
    });
    const moved = await moveBookings(
      em,
      allowed.map(({ bookingId }) => bookingId),
      'place',
    );
    const placed = allowed.filter(({ bookingId }) => moved.some(({ id }) => id === bookingId));
    await takeAllPitches(em, placed);
    return placed.map(({ bookingId }) => bookingId);
  }
}

/**
 * The rules are asked once more: a household never gets more metres by lot than by choice. What it gets is added to its
 * front, so that its next booking is asked with it.
 */
function mayStand(
  market: Market,
  {
    booking,
    own,
    fronts,
  }: { booking: BookingFacts; own: readonly PlanPitchRow[]; fronts: Map<string, number> },
  now: Date,
): boolean {
  const otherCm = fronts.get(booking.sellerId) ?? 0;
  const pitchIds = own.map(({ id }) => id);
  const verdict = mayTakePitch({
    ...askOf(booking, pitchIds, otherCm),
    ...{ now, channel: 'draw', market: policyMarketOf(market), pitches: own },
  });
  if (verdict.allowed) fronts.set(booking.sellerId, otherCm + frontOf(own));
  return verdict.allowed;
}

/** The parties as they were frozen, without those who left since, and the lot of each. */
async function drawnParties(
  em: EntityManager,
  marketId: string,
): Promise<{ parties: PitchParty[]; lots: Map<string, number> }> {
  const rows = await rowsIn<{ bookingId: string; nonce: string; lot: number }>(
    em,
    'select booking_id as "bookingId", nonce, lot from market_lot where market_id = ?',
    [marketId],
  );
  const drawn = new Map(rows.map((row) => [row.bookingId, row]));
  const parties = new Map<string, PitchParty>();
  const waiting = (await waitingParties(em, marketId)).flatMap(({ requests }) => requests);
  for (const request of waiting) {
    const nonce = drawn.get(request.bookingId)?.nonce;
    if (nonce === undefined) continue;
    const others = parties.get(nonce)?.requests ?? [];
    parties.set(nonce, { key: nonce, requests: [...others, request] });
  }
  return {
    parties: [...parties.values()],
    lots: new Map(rows.map(({ nonce, lot }) => [nonce, lot])),
  };
}
