/** What a child can do in the water, weakest first (DLRG badges; `seahorse` = Seepferdchen). */
export const swimLevels = ['none', 'seahorse', 'bronze', 'silver', 'gold'] as const;
export type SwimLevel = (typeof swimLevels)[number];

/**
 * Does the office have to talk to the family about swimming? Also when the level is unknown.
 * Swimming never refuses a child (product rule 8, issue 2 §3).
 */
export function isBelowSwimLevel(level: SwimLevel | null, needed: SwimLevel | null): boolean {
  if (needed === null) return false;
  return level === null || swimLevels.indexOf(level) < swimLevels.indexOf(needed);
}
