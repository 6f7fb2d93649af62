import {
  instantAt,
  isQuiet,
  nextPitchOffers,
  offerDeadline,
  type NextPitchOffers,
  type WaitingForPitch,
} from '@dabei/domain';
import { Audit, CONFIG, Outbox, rowsIn, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { marketWithId, type Market } from '../facts/market';
import { factsOfBookings } from './booking-facts';
import { promisePrices } from './booking-price';
import { moveBookings } from './move-bookings';
import { asUuids } from './pitch-lock';
import { isFree, pitchesOf, takeAllPitches } from './plan-pitches';
import { releaseExpired } from './release-expired';

/** Big numbers and instants come as text. */
interface LineRow extends Omit<WaitingForPitch, 'rank' | 'fewerAskedAt'> {
  rank: string;
  fewerAskedAt: string | null;
}

/** The line of a market, first come first, each with the metres its household may still take. */
export async function lineOf(em: EntityManager, marketId: string): Promise<WaitingForPitch[]> {
  const rows = await rowsIn<LineRow>(
    em,
    `select b.id as "bookingId", b.seller_id as "sellerId", b.rank, b.pitches_wanted as count, b.zone, b.vehicle_cm as "vehicleCm",
       b.state = 'queued' as "codeMissing", b.fewer_asked_at as "fewerAskedAt",
       coalesce(b.accepts_fewer, false) as "acceptsFewer",
       (m.household_max_cm - coalesce((select sum(p.width_cm) from pitch_booking o
         join pitch_taken t on t.booking_id = o.id join pitch p on p.id = t.pitch_id
         where o.market_id = b.market_id and o.seller_id = b.seller_id and o.state <> 'held'), 0))::int as "leftCm"
     from pitch_booking b join market m on m.id = b.market_id
     where b.market_id = ? and b.state in ('queued', 'waiting') and b.rank is not null
     order by b.rank`,
    [marketId],
  );
  return rows.map((row) => ({
    ...row,
    rank: Number(row.rank),
    fewerAskedAt: row.fewerAskedAt === null ? null : new Date(row.fewerAskedAt),
  }));
}

/**
 * Offers what is free to the first who wait, in the transaction that freed it. Idempotent: whoever comes second finds
 * nothing left to offer. Call it with `lockMarket` and `lockAllPitches` taken before anything else of the market.
 */
@Injectable()
export class GiveNext {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Only where sellers choose themselves, while the market is not over its booking time and nobody sleeps; `byOffice`
   * where the office says so. Answers how many offers were made.
   */
  async serve(
    em: EntityManager,
    marketId: string,
    now: Date,
    { byOffice = null as string | null } = {},
  ): Promise<number> {
    await releaseExpired(em, this.outbox, marketId, now);
    const market = await marketWithId(em, marketId);
    if (market.calledOffAt !== null || !['open', 'closed'].includes(market.phase)) return 0;
    if (now >= instantAt(market.heldOn, market.opensAt, this.config.townZone)) return 0;
    if (byOffice === null && market.allocation !== 'choose') return 0;
    if (byOffice === null && isQuiet(now, this.config.townZone)) return 0;
    const line = await lineOf(em, marketId);
    if (line.length === 0) return 0;
    const free = (await pitchesOf(em, marketId)).filter(isFree);
    const { offers, ask } = nextPitchOffers(line, free, now);
    await this.offer(em, market, { offers, byOffice }, now);
    await this.ask(em, ask, now);
    await em.flush();
    return offers.length;
  }

  /** Who left no address is phoned; the clock of an offer starts when it is reached. */
  private async offer(
    em: EntityManager,
    market: Market,
    { offers, byOffice }: { offers: NextPitchOffers['offers']; byOffice: string | null },
    now: Date,
  ): Promise<void> {
    const moved = await moveBookings(
      em,
      offers.map(({ bookingId }) => bookingId),
      'offer',
    );
    const ids = moved.map(({ id }) => id);
    const made = offers.filter(({ bookingId }) => ids.includes(bookingId));
    if (made.length === 0) return;
    await takeAllPitches(em, made);
    await promisePrices(em, market, ids);
    const facts = await factsOfBookings(em, ids);
    const expiresAt = this.deadline(market, now);
    const until = made.map(({ bookingId: id }) => ({
      id,
      until: facts.get(id)?.hasAddress === true ? expiresAt : null,
    }));
    await rowsIn(
      em,
      `update pitch_booking b set offer_until = r.until
       from json_to_recordset(?::json) as r (id uuid, until timestamptz) where b.id = r.id`,
      [JSON.stringify(until)],
    );
    for (const [at, { bookingId, pitchIds }] of made.entries()) {
      this.audit.write(em, now, {
        actor: byOffice === null ? 'system' : 'office',
        actorId: byOffice,
        action: 'pitch-offered',
        subjectType: 'pitch-booking',
        subjectId: bookingId,
        details: { pitches: pitchIds.length },
      });
      const said = until[at]?.until?.toISOString() ?? null;
      this.outbox.add(em, 'pitch-offered', { bookingId, until: said }, now);
    }
  }

  private deadline({ heldOn, opensAt }: Market, now: Date): Date | null {
    const deadline = offerDeadline({
      offeredAt: now,
      firstSessionStartsAt: instantAt(heldOn, opensAt, this.config.townZone),
      zone: this.config.townZone,
    });
    return deadline.outcome === 'deadline' ? deadline.expiresAt : null;
  }

  private async ask(em: EntityManager, bookingIds: readonly string[], now: Date): Promise<void> {
    if (bookingIds.length === 0) return;
    const asked = await rowsIn<{ id: string }>(
      em,
      `update pitch_booking set fewer_asked_at = ?, version = version + 1
       where id = any(?::uuid[]) and state = 'waiting' and fewer_asked_at is null returning id`,
      [now, asUuids(bookingIds)],
    );
    for (const { id: bookingId } of asked)
      this.outbox.add(em, 'pitch-fewer-asked', { bookingId }, now);
  }
}
