import type { WishReason } from '@dabei/contracts';
import type { Voice } from '@dabei/words';

/** Why a wish came out as it did, as the office reads it. */
export function reasonText(
  { reason, lastLot, otherEventId }: WishReason,
  lot: number,
  titleOf: (eventId: string) => string,
  { t }: Voice,
): string {
  if (reason === 'full' && lastLot !== null && lot > 0)
    return t('draw.reason.full-with-lot', { lot, lastLot });
  if ((reason === 'time-conflict' || reason === 'same-offer') && otherEventId !== null)
    return t(`draw.reason.${reason}-with`, { other: titleOf(otherEventId) });
  return t(`draw.reason.${reason}`);
}
