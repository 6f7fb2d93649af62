import type { PlanPitch } from '@dabei/contracts';
import { type PaperSheet, pt } from '@dabei/server/platform';
import { dayText, type Voice } from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';
import type { Market } from '../facts/market';

/** As large as fits across a lying page of A4. */
const sizeOf = (number: string): number =>
  Math.min(400, Math.floor(pt(265) / (0.64 * Math.max(1, number.length))));

/** For the table: the number in letters that are read from the lane, and which market. Nobody's name. */
export function signSheet(
  market: Pick<Market, 'title' | 'heldOn'>,
  pitches: readonly Pick<PlanPitch, 'number' | 'street'>[],
  { t, language }: Voice,
): PaperSheet {
  const width = pt(297);
  const centred = (text: string, fontSize: number, y: number, more: object = {}): Content => ({
    absolutePosition: { x: 0, y },
    table: {
      widths: [width],
      body: [[{ text, fontSize, alignment: 'center', lineHeight: 1, noWrap: true, ...more }]],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
    },
  });
  const name = t('market-paper.sign.title');
  return {
    title: name,
    landscape: true,
    margins: [0, 0, 0, 0],
    content:
      pitches.length === 0
        ? [centred(t('market-paper.empty'), 20, pt(90))]
        : pitches.flatMap(({ number, street }, at): Content[] => {
            const size = sizeOf(number);
            const below = [street, market.title].filter(Boolean).join(' · ');
            const middle = pt(105) - size * 0.58;
            return [
              { text: '', ...(at === 0 ? {} : { pageBreak: 'before' as const }) },
              centred(
                t('market-paper.sign.pitch'),
                26,
                pt(14),
                at === 0 ? { outline: true, outlineText: name } : {},
              ),
              centred(number, size, middle, { bold: true }),
              centred(below, Math.min(20, 1500 / below.length), pt(183)),
              centred(dayText(market.heldOn, language), 14, pt(193)),
            ];
          }),
    foot: () => '',
  };
}
