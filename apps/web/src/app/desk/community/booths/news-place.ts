import type { BoothNews } from '@dabei/contracts';
import { clockText, type Voice } from '@dabei/words';

/** Where a booth stands and when it sets up, or when an act begins, as a few words; null stays nothing. */
export function newsPlace(
  what: BoothNews['concerned'][number]['what'],
  said: string | null,
  voice: Voice,
): string | null {
  if (said === null) return null;
  if (what === 'act') return clockText(said, voice);
  if (what === 'answer') return voice.t(`booths-desk.state.${said}`);
  const [, number = said, at] = /^(.*), (\d\d:\d\d)$/.exec(said) ?? [];
  const place = voice.t('booths-desk.place', { number });
  return at === undefined
    ? place
    : voice.t('booths-desk.news.place', { place, time: clockText(at, voice) });
}
