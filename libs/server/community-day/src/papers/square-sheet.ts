import { boothKinds } from '@dabei/domain';
import { legendKey, metresText, planPage, type PaperSheet } from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';
import { squareScale, zoneFills, type DrawnSquare } from './drawn-square';
import { whenAndWhere } from './paper-parts';
import type { PaperDay } from './paper-day';

/** The square as it was drawn, on one page of A4, in a scale that a ruler measures. */
export function squareSheet({ day }: PaperDay, square: DrawnSquare, voice: Voice): PaperSheet {
  const { t } = voice;
  const title = t('booth-paper.square.title');
  return planPage(
    {
      title,
      heading: `${title} · ${day.title}`,
      words: whenAndWhere(day, voice),
      ...square,
      scaleBar: (scale) => squareScale(scale, t),
      legend: legendOf(square, voice),
    },
    'A4',
  );
}

function legendOf({ sheet, plan }: DrawnSquare, { t, language }: Voice): Content[] {
  const fills = new Set(plan.places.map(({ fill }) => fill));
  const zones = [...boothKinds, 'any' as const].filter((zone) => fills.has(zoneFills[zone]));
  return [
    {
      text: t('booth-paper.square.size', {
        width: metresText(sheet.widthCm, language),
        depth: metresText(sheet.depthCm, language),
        count: plan.places.length,
      }),
      style: 'small',
    },
    {
      columns: zones.map((zone) => legendKey(zoneFills[zone], t(`booth-paper.zone.${zone}`))),
      columnGap: 12,
    },
  ];
}
