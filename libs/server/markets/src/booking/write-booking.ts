import type { PitchClaim } from '@dabei/contracts';
import { type BookingState, type MarketZone } from '@dabei/domain';
import { arrivalCodeOf, rowsIn, secretHash, type Sealer, randomUUID } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { takePitches } from '../bookings/plan-pitches';

interface NewBooking {
  /** Chosen by the press that makes it; else a new one. */
  id?: string;
  marketId: string;
  sellerId: string;
  claim: Pick<
    PitchClaim,
    | 'withChild'
    | 'guardianComes'
    | 'pitchesWanted'
    | 'tablesHired'
    | 'vehicleCm'
    | 'goods'
    | 'togetherKey'
  >;
  state: Extract<BookingState, 'held' | 'queued' | 'confirmed' | 'waiting'>;
  zone: MarketZone;
  /** Empty in the line. */
  pitchIds: readonly string[];
  rank: number | null;
  holdUntil: Date | null;
  reduced: boolean;
  now: Date;
}

/** One booking with its pitches; answers with its id. The caller holds the lock of the pitches. */
export async function writeBooking(
  em: EntityManager,
  sealer: Sealer,
  { claim, pitchIds, ...of }: NewBooking,
): Promise<string> {
  const id = of.id ?? randomUUID();
  await rowsIn(
    em,
    `insert into pitch_booking (id, market_id, seller_id, state, zone, with_child, guardian_comes, reduced,
       pitches_wanted, tables_hired, vehicle_cm, goods, together_key, rank, hold_until, code_hash, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      of.marketId,
      of.sellerId,
      of.state,
      of.zone,
      claim.withChild,
      claim.guardianComes,
      of.reduced,
      claim.pitchesWanted,
      claim.tablesHired,
      claim.vehicleCm,
      `{${claim.goods.join(',')}}`,
      claim.togetherKey === '' ? null : claim.togetherKey,
      of.rank,
      of.holdUntil,
      secretHash(arrivalCodeOf(sealer, id)),
      of.now,
    ],
  );
  await takePitches(em, id, pitchIds);
  return id;
}
