import { planScale, type PaperRoom, type PlanSheet } from '@dabei/domain';
import type { Column, Content } from 'pdfmake/interfaces';
import type { PaperSheet } from './paper-sheet';
import { planSvg, ptOnPaper, type PaperPlan } from './plan-svg';
import { pt } from './scale-bar';

export const planPaperSizes = ['A3', 'A4'] as const;
export type PlanPaperSize = (typeof planPaperSizes)[number];

const paperMm = { A3: [420, 297], A4: [297, 210] } as const;
/** Millimetres: around the page, above the drawing, below it. */
const edge = 10;
const head = 18;
const legend = 24;

interface Layout {
  scale: number;
  landscape: boolean;
}

/** Lying unless the ground is drawn larger on a standing page. */
export function planLayout(sheet: PlanSheet, size: PlanPaperSize): Layout {
  const [long, short] = paperMm[size];
  const [lying, standing] = [room(long, short), room(short, long)].map((one) =>
    planScale(sheet, one),
  );
  return (standing ?? 0) < (lying ?? 0)
    ? { scale: standing ?? 0, landscape: false }
    : { scale: lying ?? 0, landscape: true };
}

const room = (wide: number, deep: number): PaperRoom => ({
  widthMm: wide - 2 * edge,
  depthMm: deep - 2 * edge - head - legend,
});

/** Where the upper left corner of the drawing lies on the page, in millimetres. */
export const planCorner = { x: edge, y: edge + head };

export interface PlanPage {
  /** Its bookmark in the file. */
  title: string;
  heading: string;
  /** Below the heading, in small print. */
  words: string;
  sheet: PlanSheet;
  plan: PaperPlan;
  scaleBar: (scale: number) => Content;
  legend: Content[];
}

/** A drawn ground on one page, in a scale that a ruler measures. */
export function planPage(page: PlanPage, size: PlanPaperSize): PaperSheet {
  const { title, heading, words, sheet, plan } = page;
  const { scale, landscape } = planLayout(sheet, size);
  const at = (mmX: number, mmY: number) => ({
    absolutePosition: { x: pt(edge + mmX), y: pt(edge + mmY) },
  });
  const below = head + (ptOnPaper(sheet.depthCm, scale) * 25.4) / 72 + 3;
  return {
    title,
    size,
    landscape,
    margins: [pt(edge), pt(edge), pt(edge), pt(edge)],
    content: [
      {
        stack: [
          {
            text: heading,
            ...{ style: 'heading', margin: [0, 0, 0, 0], outline: true },
            outlineText: title,
          },
          { text: words, style: 'small' },
        ],
        ...at(0, 0),
      },
      { svg: planSvg(plan, { window: { xCm: 0, yCm: 0, ...sheet }, scale }), ...at(0, head) },
      { stack: [page.scaleBar(scale)], ...at(0, below) },
      { stack: page.legend, ...at(0, below + 5) },
    ],
    foot: () => '',
  };
}

/** What a colour on the plan means. */
export const legendKey = (fill: string, text: string): Column => ({
  width: 'auto',
  columnGap: 0,
  columns: [
    {
      width: 14,
      canvas: [
        {
          type: 'rect',
          ...{ x: 0, y: 2, w: 10, h: 7, color: fill },
          lineWidth: 0.5,
          lineColor: '#1b2a49',
        },
      ],
    },
    { width: 'auto', text, style: 'small' },
  ],
});
