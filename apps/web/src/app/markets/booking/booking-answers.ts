import type { GoodsKind, MarketZone, SellerKind } from '@dabei/domain';

/** What is asked beside name and address; only what this market needs is shown. */
export interface BookingAnswers {
  pitchesWanted: number;
  zone: MarketZone;
  sellerKind: SellerKind;
  resident: boolean;
  withChild: boolean;
  guardianComes: boolean;
  /** Metres as typed; empty: no vehicle. */
  vehicleMetres: string;
  tablesHired: number;
  goods: readonly GoodsKind[];
  togetherKey: string;
}

/** Whole centimetres of what was typed as metres, '4,5'; null where nothing or nonsense stands there. */
export function centimetresOf(metres: string): number | null {
  const value = Number(metres.trim().replace(',', '.'));
  return metres.trim() === '' || Number.isNaN(value) ? null : Math.round(value * 100);
}
