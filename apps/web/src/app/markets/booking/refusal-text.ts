import type { PitchRefusalView } from '@dabei/contracts';
import { listText, momentText } from '@dabei/words';
import type { Words } from '../../shared/words';

/** Why a pitch cannot be taken, in a sentence that says what would help. */
export function refusalText(refusal: PitchRefusalView, words: Words): string {
  const { reason, opensAt, goods = [], limitCm, vehicleCm, lengthCm } = refusal;
  const language = words.language();
  const metres = (cm = 0): string => (cm / 100).toLocaleString(language);
  const key = `market.reasons.${reason}`;
  return words.t(words.knows(key) ? key : 'market.reasons.other', {
    moment: opensAt === undefined ? '' : momentText(opensAt, words.voice()),
    goods: listText(
      goods.map((kind) => words.t(`market.goods.${kind}`)),
      language,
    ),
    limit: metres(limitCm),
    vehicle: metres(vehicleCm),
    length: metres(lengthCm),
  });
}
