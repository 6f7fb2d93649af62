import type { NumberSettlement } from '@dabei/contracts';
import { settleNumber } from '@dabei/domain';
import { commissionRulesOf, type CommissionFacts } from './commission-facts';

/** What was counted of a number, as its row keeps it. */
export interface CountedRow {
  circle: string;
  itemsBrought: number | null;
  itemsSold: number | null;
  turnoverCents: number | null;
}

/** What a counted number comes to; null while nothing is counted. Always computed, never stored. */
export function settlementOf(
  { circle, itemsBrought, itemsSold, turnoverCents }: CountedRow,
  market: CommissionFacts,
): NumberSettlement | null {
  if (itemsBrought === null || itemsSold === null || turnoverCents === null) return null;
  return settleNumber(
    { isHelper: circle === 'helper', itemsBrought, itemsSold, turnoverCents },
    commissionRulesOf(market),
  );
}
