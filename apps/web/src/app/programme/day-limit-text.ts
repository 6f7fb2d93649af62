import type { CampaignView } from '@dabei/contracts';
import { dayText, townTime, type Voice } from '@dabei/words';

const DAY = 86_400_000;

/** The last local day on which a child gets only so many new places; the opening's own day counts. */
function lastDayOf(opensAt: string, days: number): string {
  const opening = Date.parse(`${townTime(opensAt).date}T00:00:00Z`);
  return new Date(opening + (days - 1) * DAY).toISOString().slice(0, 10);
}

/** How many new places a child gets per day, and until when; null where nothing limits, or no longer. */
export function dayLimitText(
  { newPerDay, opensAt }: Pick<CampaignView, 'newPerDay' | 'opensAt'>,
  now: number,
  voice: Voice,
): string | null {
  if (newPerDay === null || opensAt === null) return null;
  const until = lastDayOf(opensAt, newPerDay.days);
  if (townTime(new Date(now)).date > until) return null;
  return voice.t('public.event.dayLimit', {
    most: newPerDay.most,
    until: dayText(until, voice.language),
  });
}
