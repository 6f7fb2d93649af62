import { amountDue } from '../fees/amount-due';
import type { BillPosition, VatKey } from '../money/bill-position';
import { frontOf } from './ground-refusals';
import type { MarketZone } from './market-kind';

export const tariffCodes = [
  'per-metre',
  'per-square-metre',
  'per-pitch',
  'table-hire',
  'vehicle',
] as const;
export type TariffCode = (typeof tariffCodes)[number];

/** One price of a zone, in cents for one metre, square metre, pitch, table or vehicle. */
export interface TariffLine {
  code: TariffCode;
  zone: MarketZone;
  cents: number;
  /** With a proof seen at the desk; null: no reduction. */
  reducedCents: number | null;
  /** Paid in cash on the day, in the second round; null: the same. */
  onTheSpotCents: number | null;
  vat: VatKey;
}

export interface Tariff {
  lines: readonly TariffLine[];
  /** A metre that was begun is a whole one, or lengths are charged to the centimetre. */
  metres: 'started' | 'exact';
  /** Once per booking, given back when the ground is clean; 0: none. */
  depositCents: number;
}

/** What a price depends on, and nothing else: lengths in centimetres. */
export interface PricedBooking {
  zone: MarketZone;
  pitches: readonly { widthCm: number; depthCm: number }[];
  tablesHired: number;
  vehicleCm: number | null;
  reduced: boolean;
  onTheSpot: boolean;
}

/** A position of the bill of a booking; `quantity` is what is printed: 2.5 metres, 1 pitch. */
export interface TariffPosition extends BillPosition {
  code: TariffCode | 'deposit';
}

const wholeUp = (amount: number, metres: Tariff['metres']): number =>
  metres === 'started' ? Math.ceil(amount) : amount;

/** How many of the unit of a price a booking uses. A vehicle counts with its length where it is longer. */
export function tariffQuantity(
  code: TariffCode,
  { pitches, tablesHired, vehicleCm }: PricedBooking,
  metres: Tariff['metres'],
): number {
  switch (code) {
    case 'per-metre':
      return wholeUp(Math.max(frontOf(pitches), vehicleCm ?? 0) / 100, metres);
    case 'per-square-metre':
      return wholeUp(
        pitches.reduce((sum, { widthCm, depthCm }) => sum + widthCm * depthCm, 0) / 10_000,
        metres,
      );
    case 'per-pitch':
      return pitches.length;
    case 'table-hire':
      return tablesHired;
    case 'vehicle':
      return vehicleCm === null ? 0 : 1;
  }
}

function unitCents(line: TariffLine, { reduced, onTheSpot }: PricedBooking): number {
  return amountDue({
    priceCents: onTheSpot ? (line.onTheSpotCents ?? line.cents) : line.cents,
    siblingCents: null,
    reducedCents: line.reducedCents,
    siblingIndex: 0,
    reducedFee: reduced,
  }).cents;
}

/**
 * What a booking costs, position by position: the prices of its zone, what costs nothing left out, the deposit last and
 * apart. Each position is rounded to the cent once, halves up. The same booking and tariff always give the same
 * positions, so that a bill can be computed again and compared.
 */
export function priceOf(booking: PricedBooking, tariff: Tariff): TariffPosition[] {
  const fees = tariffCodes.flatMap((code): TariffPosition[] =>
    tariff.lines
      .filter((line) => line.code === code && line.zone === booking.zone)
      .map((line): TariffPosition => {
        const quantity = tariffQuantity(code, booking, tariff.metres);
        // whole square centimetres, since 0.7 × 45 is less than 31.5 in floating point
        const cents = Math.round(
          (Math.round(quantity * 10_000) * unitCents(line, booking)) / 10_000,
        );
        return { kind: 'fee', code, quantity, cents, vat: line.vat };
      }),
  );
  const deposit: TariffPosition = {
    kind: 'deposit',
    code: 'deposit',
    quantity: 1,
    cents: booking.pitches.length === 0 ? 0 : tariff.depositCents,
    vat: 'none',
  };
  return [...fees, deposit].filter(({ cents }) => cents > 0);
}
