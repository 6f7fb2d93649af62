import type { CommunityDayView } from '@dabei/contracts';
import type { CommunityDay } from '../facts/community-day';

/** The settings of a day as the desk reads and changes them. */
export function dayView(day: CommunityDay): CommunityDayView {
  const { id: _, thankedAt: __, signUpFrom, cancelFreeUntil, calledOffAt, ...same } = day;
  return {
    ...same,
    signUpFrom: signUpFrom.toISOString(),
    cancelFreeUntil: cancelFreeUntil.toISOString(),
    calledOffAt: calledOffAt?.toISOString() ?? null,
  };
}
