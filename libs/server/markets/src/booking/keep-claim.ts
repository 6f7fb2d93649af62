import type { PitchClaim, PitchClaimed } from '@dabei/contracts';
import { PITCH_HOLD_MINUTES, minutesAfter, normaliseEmail } from '@dabei/domain';
import { Audit, CONFIG, Outbox, Sealer, writeMail, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { positionsFor, promisePrices } from '../bookings/booking-price';
import { nextRank } from '../bookings/next-rank';
import type { PlanPitchRow } from '../bookings/plan-pitches';
import { SettleBooking } from '../bookings/settle-booking';
import type { Market } from '../facts/market';
import { waitsAlready } from '../sellers/waits-already';
import { sellerRow, type AskingSeller, type KnownSeller } from '../sellers/asking-seller';
import type { ClaimDecision } from './decide-claim';
import { writeBooking } from './write-booking';

/** The answer as it is kept for a retry: the secret of the own page is made again, never stored. */
export type KeptClaim =
  | Exclude<PitchClaimed, { outcome: 'done' }>
  | { outcome: 'done'; bookingId: string; numbers: string[] };

interface DecidedClaim {
  market: Market;
  claim: PitchClaim;
  asking: AskingSeller;
  seller: KnownSeller;
  decision: Extract<ClaimDecision, { outcome: 'pitches' | 'line' }>;
  pitches: readonly PlanPitchRow[];
}

/** Writes down what was decided: kept until the code is typed, or certain at once for a family that is signed in. */
@Injectable()
export class KeepClaim {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly settleBooking: SettleBooking,
  ) {}

  async keep(em: EntityManager, decided: DecidedClaim, now: Date): Promise<KeptClaim> {
    const { market, claim, asking, seller, decision } = decided;
    const isFamily = 'householdId' in asking;
    const isLine = decision.outcome === 'line';
    const pitchIds = isLine ? [] : decision.pitchIds;
    if (isLine && (await waitsAlready(em, { marketId: market.id, sellerId: seller.id })))
      return { outcome: 'refused', refusals: [{ reason: 'already-waiting' }] };
    const said = { kind: claim.sellerKind, resident: claim.resident, language: claim.language };
    const sellerId = await sellerRow(em, this.sealer, asking, { known: seller, said, now });
    const holdUntil = isFamily ? null : minutesAfter(now, PITCH_HOLD_MINUTES);
    const reduced = seller.reducedUntil !== null && seller.reducedUntil >= market.heldOn;
    const bookingId = await writeBooking(em, this.sealer, {
      marketId: market.id,
      sellerId,
      claim,
      state: isFamily ? (isLine ? 'waiting' : 'confirmed') : isLine ? 'queued' : 'held',
      zone: decision.zone,
      pitchIds,
      rank: isLine ? await nextRank(em, market.id) : null,
      holdUntil,
      reduced,
      now,
    });
    this.audit.write(em, now, {
      actor: 'family',
      action: isLine ? 'pitch-line-joined' : 'pitch-taken',
      subjectType: 'pitch-booking',
      subjectId: bookingId,
      details: { pitches: pitchIds.length, wanted: claim.pitchesWanted },
    });
    const own = decided.pitches.filter(({ id }) => pitchIds.includes(id));
    const numbers = own.map(({ number }) => number);
    if (holdUntil === null) {
      if (isLine) this.outbox.add(em, 'pitch-waiting', { bookingId }, now);
      else await this.settleBooking.settle(em, market, bookingId, now);
      await em.flush();
      return { outcome: 'done', bookingId, numbers };
    }
    await this.writeCode(em, asking, { bookingId, language: claim.language }, now);
    await em.flush();
    if (!isLine) await promisePrices(em, market, [bookingId]);
    const { zone } = decision;
    const { tablesHired, vehicleCm } = claim;
    const priced = { zone, pitches: own, tablesHired, vehicleCm, reduced, onTheSpot: false };
    const { cents } = await positionsFor(em, market, priced);
    const confirmBy = holdUntil.toISOString();
    return { outcome: 'held', bookingId, confirmBy, numbers, priceCents: cents };
  }

  /** To the address that was typed, whoever it belongs to. */
  private async writeCode(
    em: EntityManager,
    asking: AskingSeller,
    { bookingId, language }: { bookingId: string; language: string },
    now: Date,
  ): Promise<void> {
    const to = 'email' in asking ? normaliseEmail(asking.email) : null;
    const row = { purpose: 'market-code', to, language, subjectIds: { bookingId } } as const;
    await writeMail(em, this.config, { ...row, dedupeKey: `market-code:${bookingId}` }, now);
    this.outbox.add(em, 'pitch-claimed', { bookingId }, now);
  }
}
