import type { CommunityDay } from '../facts/community-day';

/** Why nobody arrives now; null: the day is on. */
export function closedBecause({
  calledOffAt,
  phase,
}: CommunityDay): 'called-off' | 'not-the-day' | null {
  if (calledOffAt !== null) return 'called-off';
  return phase === 'day' ? null : 'not-the-day';
}
