import { countsAsBooth, type BoothState } from '@dabei/domain';
import type { CommunityDay } from '../facts/community-day';

/** May its association fetch the info pack? Once it is accepted, as long as the day is to come. */
export const hasInfoPack = (
  { state }: { state: BoothState },
  { phase, calledOffAt }: Pick<CommunityDay, 'phase' | 'calledOffAt'>,
): boolean => countsAsBooth(state) && calledOffAt === null && phase !== 'over';
