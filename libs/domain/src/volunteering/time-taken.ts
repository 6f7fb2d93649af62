import { keepsShiftPlace } from './shift-state';
import type { VolunteersShift } from './shift-question';

/** The shifts of a volunteer that take up time: those whose place is kept. Who waits or came not is free. */
export function timeTaken(others: readonly VolunteersShift[]): VolunteersShift[] {
  return others.filter(({ state }) => keepsShiftPlace(state));
}
