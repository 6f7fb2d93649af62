import type { ListedMarket } from '@dabei/contracts';
import { clockSpan, dayText, type Voice } from '@dabei/words';

/** "Samstag, 8. Mai, 10–16 Uhr" */
export function marketWhen(
  { heldOn, opensAt, closesAt }: Pick<ListedMarket, 'heldOn' | 'opensAt' | 'closesAt'>,
  voice: Voice,
): string {
  return voice.t('time.dayAndHours', {
    day: dayText(heldOn, voice.language),
    hours: clockSpan(opensAt, closesAt, voice),
  });
}

export type MarketDoor = 'not-yet' | 'open' | 'closed' | 'called-off' | 'over';

/** Can people book now? By the server's clock. */
export function doorOf(
  { phase, calledOff, opensOn, closesOn }: ListedMarket,
  now: string,
  residentsFrom: string | null = null,
): MarketDoor {
  if (calledOff) return 'called-off';
  if (phase === 'over') return 'over';
  const at = Date.parse(now);
  if (at < Math.min(Date.parse(residentsFrom ?? opensOn), Date.parse(opensOn))) return 'not-yet';
  return phase === 'open' && at < Date.parse(closesOn) ? 'open' : 'closed';
}
