import type { BillRow } from '@dabei/contracts';
import type { StatusTone } from '@dabei/web/ui';

/** The colour beside the word of a bill's state. */
export function billTone({
  state,
  due,
  difficult,
}: Pick<BillRow, 'state' | 'due' | 'difficult'>): StatusTone {
  if (state === 'paid') return 'confirmed';
  if (state === 'nothing') return 'quiet';
  return due && !difficult && state !== 'overpaid' ? 'cancelled' : 'waiting';
}
