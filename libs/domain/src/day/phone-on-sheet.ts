export interface ReachableOnTheDay {
  /** The household carries the protection mark. */
  protected: boolean;
  /** The number of who registers, private. */
  guardianPhone: string | null;
  /** The number given as emergency contact for this event. */
  emergencyPhone: string | null;
}

/**
 * Which number a day sheet carries, on paper, on the screen and in a copy without network. Somebody has to be
 * reached when a child falls, so a number always stands there if there is one. Organisers and companions of a
 * protected household read only what it gave for this event, and its own number only where it gave none
 * (product rules 8 and 10). Null when the family has no telephone.
 */
export function phoneOnSheet(reachable: ReachableOnTheDay): string | null {
  const { guardianPhone, emergencyPhone } = reachable;
  return reachable.protected ? (emergencyPhone ?? guardianPhone) : guardianPhone;
}
