import type { WishAnswers } from '@dabei/contracts';
import type { Voice } from '@dabei/words';

type Answer = WishAnswers['children'][number]['wishes'][number];

/** What became of one wish, in a sentence that names the child and why. */
export function reasonSentence(
  { reason, lastLot, otherEventId }: Pick<Answer, 'reason' | 'lastLot' | 'otherEventId'>,
  { child, lot }: { child: string; lot: number },
  titleOf: (eventId: string) => string,
  { t }: Voice,
): string {
  return t(`wishes.reason.${reason}`, {
    child,
    lot,
    lastLot: lastLot ?? 0,
    other: otherEventId ? titleOf(otherEventId) : t('reasons.anotherEvent'),
  });
}

/** Where the child stands now, after what happened since the draw; null where the reason says it all. */
export function stateSentence(
  { state, ahead, reason }: Pick<Answer, 'state' | 'ahead' | 'reason'>,
  child: string,
  { t }: Voice,
): string | null {
  if (state === 'waiting') return t('family.status.waiting', { child, ahead: ahead ?? 0 });
  if (state === 'place')
    return reason === 'placed' ? null : t('wishes.answers.placeNow', { child });
  return reason === 'placed' ? t('wishes.answers.placeGone', { child }) : null;
}
