import type { PublicCommunityDay } from '@dabei/contracts';
import { clockSpan, dayText, type Voice } from '@dabei/words';

/** "Sonntag, 20. September, 10–18 Uhr" */
export const communityDayWhen = (
  { heldOn, opensAt, closesAt }: Pick<PublicCommunityDay, 'heldOn' | 'opensAt' | 'closesAt'>,
  voice: Voice,
): string =>
  voice.t('time.dayAndHours', {
    day: dayText(heldOn, voice.language),
    hours: clockSpan(opensAt, closesAt, voice),
  });

export type CommunityDoor = 'called-off' | 'over' | 'open' | 'not-yet' | 'closed';

/** Can shifts be taken now? */
export function communityDoor(
  day: Pick<PublicCommunityDay, 'calledOffWords' | 'over' | 'open' | 'signUpFrom'>,
  now: number,
): CommunityDoor {
  if (day.calledOffWords !== null) return 'called-off';
  if (day.over) return 'over';
  if (day.open) return 'open';
  return now < Date.parse(day.signUpFrom) ? 'not-yet' : 'closed';
}
