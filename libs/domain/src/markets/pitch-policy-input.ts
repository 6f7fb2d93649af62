import type { MarketKind, MarketZone, PitchAllocation, PitchKind, SellerKind } from './market-kind';
import type { MarketPhase } from './market-phase';

/** Who asks: the seller itself, the office for it, the draw, or somebody standing on the square with cash. */
export type PitchChannel = 'seller' | 'office' | 'draw' | 'on-the-spot';

/** Everything the policy looks at. `now` is an instant, lengths are whole centimetres. */
export interface PitchPolicyInput {
  now: Date;
  channel: PitchChannel;
  market: PolicyMarket;
  seller: PolicySeller;
  /** The pitches chosen or to be given; empty where somebody only asks for some. */
  pitches: readonly PolicyPitch[];
  pitchesWanted: number;
  zone: MarketZone;
  /** null: no vehicle. */
  vehicleCm: number | null;
  goods: readonly string[];
  /** Front in all other live bookings of the household at this market, without the one that is decided. */
  householdOtherCm: number;
}

export interface PolicyMarket {
  kind: MarketKind;
  phase: MarketPhase;
  allocation: PitchAllocation;
  calledOff: boolean;
  /** From when the town's own people book; null: all at once from `opensOn`. */
  residentsFrom: Date | null;
  opensOn: Date;
  closesOn: Date;
  householdMaxCm: number;
  commercial: 'excluded' | 'licence';
  refusedGoods: readonly string[];
}

export interface PolicySeller {
  kind: SellerKind;
  resident: boolean;
  /** A child of the household sells, and an adult stays with it. */
  withChild: boolean;
  guardianComes: boolean;
  /** The local date on which the office saw the licence (Reisegewerbekarte); null: not yet. */
  licenceSeenOn: string | null;
}

export interface PolicyPitch {
  id: string;
  kind: PitchKind;
  zone: MarketZone;
  widthCm: number;
  depthCm: number;
}
