export interface SlotToFill {
  id: string;
  families: number;
  /** Already given to families. */
  taken: number;
}

/**
 * Spreads families over the times of the handover: slots in the order given, each at most to its size, nobody twice.
 * Who finds no room is left out, so that the office adds a time instead of crowding the door.
 */
export function fillSlots(
  slots: readonly SlotToFill[],
  batchIds: readonly string[],
): ReadonlyMap<string, string> {
  const places = slots.flatMap(({ id, families, taken }) =>
    Array.from({ length: Math.max(0, families - taken) }, () => id),
  );
  return new Map(
    batchIds.slice(0, places.length).map((batchId, at) => [batchId, places[at] ?? '']),
  );
}
