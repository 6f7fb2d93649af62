import { spreadOverSlots, type SlotSpan, type SpreadSlots } from '../time/spread-over-slots';

/** A seller number that hands in its things; `fixedAt` is a time it was told or asked for, 'HH:MM'. */
export interface HandingIn {
  id: string;
  number: number;
  fixedAt: string | null;
}

/** Times to hand in: spread evenly in the order of the numbers, told times kept, `perSlot` at the tables at once. */
export function intakeAppointments(numbers: readonly HandingIn[], span: SlotSpan): SpreadSlots {
  const inOrder = [...numbers].sort((a, b) => a.number - b.number);
  return spreadOverSlots(
    inOrder.map(({ id, fixedAt }) => ({ id, fixed: fixedAt })),
    span,
  );
}
