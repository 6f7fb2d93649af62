import type { ShiftChannel } from './shift-question';
import { keepsShiftPlace, moveShift, type ShiftState } from './shift-state';

/** Who wants to give a shift back, and when. */
export interface CancelQuestion {
  state: ShiftState;
  channel: Exclude<ShiftChannel, 'line'>;
  now: Date;
  freeUntil: Date;
  /** Is a reason given? It is asked of the office only, once others rely on the volunteer. */
  hasReason: boolean;
}

/** `freesPlace`: the first in the line may have it. */
export type CancelVerdict =
  | { outcome: 'cancels'; freesPlace: boolean }
  | { outcome: 'refused'; reason: 'not-in-this-state' | 'only-through-office' | 'reason-needed' };

/**
 * May a shift be given back? Before `freeUntil` (an instant, itself outside) by a tap; from then on only through the
 * office, with a reason, because the others rely on it. Who holds, asked or waits was promised nothing and goes at any
 * time. Source: issue 7 §2.
 */
export function mayCancelShift({
  state,
  channel,
  now,
  freeUntil,
  hasReason,
}: CancelQuestion): CancelVerdict {
  if (moveShift(state, 'cancel').outcome !== 'moved')
    return { outcome: 'refused', reason: 'not-in-this-state' };
  if (state === 'taken' && now >= freeUntil) {
    if (channel === 'volunteer') return { outcome: 'refused', reason: 'only-through-office' };
    if (!hasReason) return { outcome: 'refused', reason: 'reason-needed' };
  }
  return { outcome: 'cancels', freesPlace: keepsShiftPlace(state) };
}
