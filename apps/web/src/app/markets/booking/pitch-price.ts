import type { PlanPitch, PublicMarket } from '@dabei/contracts';
import { billTotal, priceOf, type MarketZone } from '@dabei/domain';

interface Asked {
  zone: MarketZone;
  pitches: readonly PlanPitch[];
  tablesHired: number;
  vehicleCm: number | null;
}

/** What a booking will cost, before anything is pressed; the server computes it again by the same rule. */
export function pitchPrice(
  { tariff, metres, depositCents }: PublicMarket,
  asked: Asked,
): { feeCents: number; depositCents: number } {
  const booking = { ...asked, reduced: false, onTheSpot: false };
  return billTotal(priceOf(booking, { lines: tariff, metres, depositCents }));
}
