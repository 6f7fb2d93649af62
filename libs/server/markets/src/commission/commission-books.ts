import type { CommissionBooks, DeskNumber } from '@dabei/contracts';
import { settleMarket, tillDifference } from '@dabei/domain';

type Counted = Omit<DeskNumber, 'name'>;

/** The whole market to the cent, from the numbers that are counted: payouts + what is kept = turnover. */
export function commissionBooks(
  numbers: readonly Counted[],
  tillCents: number | null,
): CommissionBooks {
  const settled = numbers.filter(({ state }) => state === 'settled');
  const settlements = settled.flatMap(({ settlement }) => settlement ?? []);
  const paid = settled.filter(({ paidOutOn }) => paidOutOn !== null);
  const sum = (all: readonly Counted[], of: (one: Counted) => number): number =>
    all.reduce((total, one) => total + of(one), 0);
  return {
    ...settleMarket(settlements),
    itemsBrought: sum(settled, ({ itemsBrought }) => itemsBrought ?? 0),
    itemsSold: sum(settled, ({ itemsSold }) => itemsSold ?? 0),
    open: numbers.filter(({ state }) => state === 'brought').length,
    paidOut: paid.length,
    paidOutCents: sum(paid, ({ settlement }) => settlement?.payoutCents ?? 0),
    tillCents,
    tillDifference: tillCents === null ? null : tillDifference(settlements, tillCents),
  };
}
