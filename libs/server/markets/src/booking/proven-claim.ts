import type { PitchRefusalView } from '@dabei/contracts';
import { mayTakePitch, type MarketZone, type PitchRefusal, type SellerKind } from '@dabei/domain';
import { notFound, rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { otherFront } from '../bookings/household-front';
import { pitchesOf } from '../bookings/plan-pitches';
import { policyMarketOf, type Market } from '../facts/market';
import {
  lockedSeller,
  policySellerOf,
  sellerRow,
  type AskingSeller,
  type KnownSeller,
} from '../sellers/asking-seller';
import { sellerPersonOf } from '../sellers/seller-person';
import { waitsAlready } from '../sellers/waits-already';
import { shown } from './decide-claim';

interface ClaimRow {
  id: string;
  sellerId: string;
  householdId: string | null;
  kind: SellerKind;
  language: string;
  resident: boolean;
  sealed: string | null;
  keyId: string | null;
  isLine: boolean;
  zone: MarketZone;
  withChild: boolean;
  guardianComes: boolean;
  pitchesWanted: number;
  vehicleCm: number | null;
  goods: string[];
  pitchIds: string[];
  createdAt: string;
}

export interface ProvenClaim {
  row: ClaimRow;
  asking: AskingSeller | null;
  known: KnownSeller | null;
  refusals: PitchRefusalView[];
}

/** What depends on who it is; everything else was decided when it was pressed. */
const personal: readonly PitchRefusal['reason'][] = [
  'residents-first',
  'licence-not-seen',
  'household-limit',
];

/**
 * The code was typed: now the address may say whose booking it is and what that seller has already, uses or has shown.
 * Takes the seller's lock; the caller holds the market's.
 */
export async function provenClaim(
  em: EntityManager,
  sealer: Sealer,
  market: Market,
  bookingId: string,
): Promise<ProvenClaim> {
  const row = await claimRow(em, bookingId);
  const asking = askingOf(sealer, row);
  if (asking === null) return { row, asking, known: null, refusals: [] };
  const known = await lockedSeller(em, sealer, asking, row.kind);
  const of = { marketId: market.id, sellerId: known.id, bookingId };
  // what was booked with the address before it was a family's
  const before = known.householdId === null || row.sellerId === known.id ? null : row.sellerId;
  const asStranger = { ...of, sellerId: before };
  if (row.isLine && (await waitsAlready(em, of)))
    return { row, asking, known, refusals: [{ reason: 'already-waiting' }] };
  const verdict = mayTakePitch({
    ...row,
    // who pressed in time is in time
    now: new Date(row.createdAt),
    channel: 'seller',
    market: policyMarketOf(market),
    seller: policySellerOf(known, { ...row, resident: true }),
    pitches: (await pitchesOf(em, market.id)).filter(({ id }) => row.pitchIds.includes(id)),
    householdOtherCm: (await otherFront(em, of)) + (await otherFront(em, asStranger)),
  });
  const refusals = verdict.allowed
    ? []
    : verdict.refusals.filter(({ reason }) => personal.includes(reason)).map(shown);
  return { row, asking, known, refusals };
}

/** The booking is its seller's from now on: the family's, at its price, where the address is a family's. */
export async function giveToProven(
  em: EntityManager,
  sealer: Sealer,
  market: Market,
  { row, asking, known }: ProvenClaim,
  now: Date,
): Promise<string> {
  if (asking === null || !known?.householdId) return row.sellerId;
  const sellerId = await sellerRow(em, sealer, asking, { known, said: row, now });
  const reduced = known.reducedUntil !== null && known.reducedUntil >= market.heldOn;
  await rowsIn(em, 'update pitch_booking set seller_id = ?, reduced = ? where id = ?', [
    sellerId,
    reduced,
    row.id,
  ]);
  return sellerId;
}

function askingOf(sealer: Sealer, { householdId, sealed, keyId }: ClaimRow): AskingSeller | null {
  // the family signed in meanwhile
  if (householdId !== null) return { householdId };
  if (sealed === null || keyId === null) return null;
  const { email, ...person } = sellerPersonOf(sealer, sealed, keyId);
  return email === null ? null : { ...person, email };
}

async function claimRow(em: EntityManager, bookingId: string): Promise<ClaimRow> {
  const [row] = await rowsIn<ClaimRow>(
    em,
    `select b.id, b.seller_id as "sellerId", s.household_id as "householdId", s.kind, s.language, s.resident, encode(s.sealed, 'hex') as sealed,
       s.key_id as "keyId", b.rank is not null as "isLine", b.zone, b.with_child as "withChild",
       b.guardian_comes as "guardianComes", b.pitches_wanted as "pitchesWanted", b.vehicle_cm as "vehicleCm", b.goods,
       b.pitches_before::text[] || array(select t.pitch_id::text from pitch_taken t where t.booking_id = b.id)
         as "pitchIds", b.created_at as "createdAt"
     from pitch_booking b join seller s on s.id = b.seller_id where b.id = ?`,
    [bookingId],
  );
  if (row === undefined) throw notFound();
  return row;
}
