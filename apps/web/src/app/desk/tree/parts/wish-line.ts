import type { WishText } from '@dabei/contracts';
import { moneyText } from '@dabei/words';
import type { Words } from '../../../shared/words';

/** What a wish says, in one line: "Winterjacke, Größe 128, blau". A hand-written card has no words of ours. */
export function wishLine(wish: WishText, words: Words): string {
  const { size, colour, kind } = wish;
  const said = wish.words || (kind === 'surprise' ? words.t('checking.kind.surprise') : '');
  const parts = [said, size && words.t('checking.wish.sizeIs', { size }), colour];
  return parts.filter(Boolean).join(', ') || words.t('checking.wish.byHand');
}

/** Who and how much, as far as it is known: "6–8 Jahre · Spielzeug · etwa 20 €". */
export function wishNote(wish: WishText, words: Words): string {
  const { ageBand, kind, priceCents, children } = wish;
  return [
    ageBand && words.t('checking.wish.years', { band: ageBand.replace('-', '–') }),
    kind && words.t(`checking.kind.${kind}`),
    priceCents === null
      ? null
      : words.t('checking.wish.about', { price: moneyText(priceCents, words.language()) }),
    children > 1 ? words.t('checking.wish.children', { children }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
