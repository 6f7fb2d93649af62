import type { BillPosition } from './bill-position';

/**
 * The positions without so much deposit as went back or was kept already (`goneCents`): taken off the deposits in their
 * order, fees stay. A deposit is asked for once, so whoever got it back and is billed again owes only what it grew by.
 */
export function withoutDeposit<Position extends Pick<BillPosition, 'kind' | 'cents'>>(
  positions: readonly Position[],
  goneCents: number,
): Position[] {
  let gone = goneCents;
  return positions.flatMap((position) => {
    if (position.kind === 'fee') return [position];
    const taken = Math.min(gone, position.cents);
    gone -= taken;
    return position.cents > taken ? [{ ...position, cents: position.cents - taken }] : [];
  });
}
