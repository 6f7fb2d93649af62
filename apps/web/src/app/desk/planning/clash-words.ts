import type { ClashView } from '@dabei/contracts';
import { clockSpan, dayText, townTime, type Voice } from '@dabei/words';

/** "Dienstag, 6. Juli, 10–12 Uhr", and how often more. */
function whenOf({ overlaps }: ClashView, voice: Voice): string {
  const [first, ...more] = overlaps;
  if (!first) return '';
  const [from, until] = [townTime(first.startsAt), townTime(first.endsAt)];
  const when = voice.t('planning.clashWhen', {
    day: dayText(from.date, voice.language),
    hours: clockSpan(from.time, until.time, voice),
  });
  return more.length === 0 ? when : voice.t('planning.clashMore', { when, count: more.length });
}

/** "Turnhalle Süd: Klettern und Zirkus, Dienstag, 6. Juli, 10–12 Uhr". */
export function clashText(clash: ClashView, voice: Voice): string {
  const [one, other] = clash.events;
  return voice.t(`planning.clash-${clash.kind}`, {
    subject: clash.subject,
    one: one?.title ?? '',
    other: other?.title ?? '',
    when: whenOf(clash, voice),
  });
}
