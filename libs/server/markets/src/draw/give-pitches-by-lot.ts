import {
  assignPitches,
  mayTakePitch,
  partiesByLot,
  type Assigned,
  type PitchParty,
} from '@dabei/domain';
import { Audit, Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { askFor } from '../assign/booking-at-desk';
import { bookingFacts } from '../bookings/booking-facts';
import { moveBookings } from '../bookings/move-bookings';
import { isFree, pitchesOf, takePitches, type PlanPitchRow } from '../bookings/plan-pitches';
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
    let placed = 0;
    for (const one of given)
      if (await this.place(em, market, { one, pitches, actorId }, now)) placed += 1;
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
      details: { number, given: placed, waiting: waiting.length },
    });
    await em.flush();
  }

  /** The rules are asked once more: a household never gets more metres by lot than by choice. */
  private async place(
    em: EntityManager,
    market: Market,
    given: { one: Assigned; pitches: readonly PlanPitchRow[]; actorId: string },
    now: Date,
  ): Promise<boolean> {
    const { bookingId, pitchIds } = given.one;
    const ask = await askFor(em, await bookingFacts(em, bookingId), pitchIds);
    const verdict = mayTakePitch({
      ...ask,
      now,
      channel: 'draw',
      market: policyMarketOf(market),
      pitches: given.pitches.filter(({ id }) => pitchIds.includes(id)),
    });
    if (!verdict.allowed) return false;
    const [moved] = await moveBookings(em, [bookingId], 'place');
    if (moved === undefined) return false;
    await takePitches(em, bookingId, pitchIds);
    await this.settle.settle(em, market, bookingId, now, { actorId: given.actorId });
    return true;
  }
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
