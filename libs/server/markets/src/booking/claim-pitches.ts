import type { PitchClaim, PitchClaimed } from '@dabei/contracts';
import { normaliseEmail, isPublicMarket } from '@dabei/domain';
import {
  Clock,
  Database,
  DomainError,
  Limits,
  Outbox,
  Sealer,
  bookingToken,
  notFound,
  once,
  sellerEmailKey,
  type Caller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { otherFront } from '../bookings/household-front';
import { keptForLine } from '../bookings/kept-for-line';
import { lockMarket } from '../bookings/pitch-lock';
import { pitchesOf } from '../bookings/plan-pitches';
import { lockAndRelease, releaseExpired } from '../bookings/release-expired';
import { neededMarket, type Market } from '../facts/market';
import {
  lockTyped,
  lockedSeller,
  policySellerOf,
  unproven,
  type AskingSeller,
} from '../sellers/asking-seller';
import { decideClaim } from './decide-claim';
import { KeepClaim, type KeptClaim } from './keep-claim';

const keyShape = /^[\w-]{8,100}$/;

/** "Diesen Platz nehmen": all of the wanted pitches or none; whoever is first has them, the others learn at once. */
@Injectable()
export class ClaimPitches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
    private readonly keepClaim: KeepClaim,
  ) {}

  async claim(
    claim: PitchClaim,
    key: string | undefined,
    { caller, network }: { caller: Caller; network: string },
  ): Promise<PitchClaimed> {
    if (key === undefined || !keyShape.test(key)) throw new DomainError('idempotency-key-missing');
    const asking = askingOf(claim, caller);
    if ('email' in asking) {
      await this.limits.count('claim-per-email', normaliseEmail(asking.email));
      await this.limits.count('claim-per-network', network);
    }
    const now = await this.clock.now();
    const call = { caller: this.callerOf(asking), key, body: claim };
    const kept = await this.database.transact((em) =>
      once(em, call, now, () => this.decide(em, claim, asking, now)),
    );
    if (kept.outcome !== 'done') return kept;
    const { bookingId, ...done } = kept;
    return { ...done, secret: bookingToken(this.sealer, bookingId) };
  }

  private async decide(
    em: EntityManager,
    claim: PitchClaim,
    asking: AskingSeller,
    now: Date,
  ): Promise<KeptClaim> {
    const market = await neededMarket(em, claim.market);
    if (!isPublicMarket(market.phase)) throw notFound();
    const seller = await this.lock(em, market, claim, asking, now);
    const pitches = await pitchesOf(em, market.id);
    const decision = decideClaim(claim, {
      market,
      seller: policySellerOf(seller, { ...claim, kind: claim.sellerKind }),
      pitches,
      kept: await keptForLine(em, market.id, pitches, now),
      householdOtherCm: await otherFront(em, { marketId: market.id, sellerId: seller.id }),
      now,
    });
    if (decision.outcome === 'taken' || decision.outcome === 'refused') return decision;
    return this.keepClaim.keep(em, { market, claim, asking, seller, decision, pitches }, now);
  }

  /** In the order everybody takes them; the market only for who gets a rank or a time to set up. */
  private async lock(
    em: EntityManager,
    { id }: Market,
    claim: PitchClaim,
    asking: AskingSeller,
    now: Date,
  ) {
    const anywhere = claim.pitchIds.length === 0;
    if (anywhere || 'householdId' in asking) await lockMarket(em, id);
    const seller = await this.lockSeller(em, claim, asking);
    if (anywhere) await releaseExpired(em, this.outbox, id, now);
    else await lockAndRelease(em, this.outbox, claim.pitchIds, now);
    return seller;
  }

  private async lockSeller(em: EntityManager, { sellerKind }: PitchClaim, asking: AskingSeller) {
    if ('householdId' in asking) return lockedSeller(em, this.sealer, asking, sellerKind);
    await lockTyped(em, this.sealer, asking, sellerKind);
    return unproven;
  }

  /** Found again when the household, or what its address left, is erased; never the address in the open. */
  private callerOf(asking: AskingSeller): string {
    return 'householdId' in asking
      ? `household:${asking.householdId}`
      : `seller:${sellerEmailKey(this.sealer, normaliseEmail(asking.email))}`;
  }
}

function askingOf({ seller }: PitchClaim, { family }: Caller): AskingSeller {
  if (family?.householdId) return { householdId: family.householdId };
  if (seller === null)
    throw new DomainError('invalid', { issues: [{ path: 'seller', code: 'required' }] });
  return seller;
}
