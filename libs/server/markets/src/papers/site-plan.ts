import { marketZones, planScale, type PaperRoom, type PlanSheet } from '@dabei/domain';
import type { Voice } from '@dabei/words';
import type { Column, Content } from 'pdfmake/interfaces';
import type { Market } from '../facts/market';
import { whenAndWhere, type MarketSheet } from './market-sheet';
import { metresText } from './metres';
import { planSvg, ptOnPaper, zoneFills, type PaperPlan } from './plan-svg';
import { pt, scaleBar } from './scale-bar';

export const sitePaperSizes = ['A3', 'A4'] as const;
export type SitePaperSize = (typeof sitePaperSizes)[number];

const paperMm = { A3: [420, 297], A4: [297, 210] } as const;
/** Millimetres: around the page, above the drawing, below it. */
const edge = 10;
const head = 18;
const legend = 24;

export interface SitePlan extends PaperPlan {
  sheet: PlanSheet;
}

interface Layout {
  scale: number;
  landscape: boolean;
}

/** Lying unless the ground is drawn larger on a standing page. */
export function siteLayout(sheet: PlanSheet, size: SitePaperSize): Layout {
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
export const siteCorner = { x: edge, y: edge + head };

/** The plan for the permit, in a scale that a ruler measures, with everything that is stored of the ground. */
export function siteSheet(
  market: Market,
  plan: SitePlan,
  size: SitePaperSize,
  voice: Voice,
): MarketSheet {
  const { t } = voice;
  const { scale, landscape } = siteLayout(plan.sheet, size);
  const at = (mmX: number, mmY: number) => ({
    absolutePosition: { x: pt(edge + mmX), y: pt(edge + mmY) },
  });
  const below = head + (ptOnPaper(plan.sheet.depthCm, scale) * 25.4) / 72 + 3;
  const window = { xCm: 0, yCm: 0, ...plan.sheet };
  return {
    title: t('market-paper.site.title'),
    size,
    landscape,
    margins: [pt(edge), pt(edge), pt(edge), pt(edge)],
    content: [
      {
        stack: [
          {
            text: `${t('market-paper.site.title')} · ${market.title}`,
            ...{ style: 'heading', margin: [0, 0, 0, 0], outline: true },
            outlineText: t('market-paper.site.title'),
          },
          { text: whenAndWhere(market, voice), style: 'small' },
        ],
        ...at(0, 0),
      },
      { svg: planSvg(plan, { window, scale }), ...at(0, head) },
      { stack: [scaleBar(scale, t)], ...at(0, below) },
      { stack: legendOf(plan, voice), ...at(0, below + 5) },
    ],
    foot: () => '',
  };
}

function legendOf({ sheet, pitches, areas }: SitePlan, { t, language }: Voice): Content[] {
  const metres = (cm: number): string => metresText(cm, language);
  const size = t('market-paper.site.size', {
    width: metres(sheet.widthCm),
    depth: metres(sheet.depthCm),
  });
  const zones = marketZones.flatMap((zone) => {
    const inZone = pitches.filter((pitch) => pitch.zone === zone);
    if (inZone.length === 0) return [];
    const long = inZone.reduce((sum, { widthCm }) => sum + widthCm, 0);
    return [
      {
        fill: zoneFills[zone],
        text: t('market-paper.site.zone', {
          zone: t(`market.zone.${zone}`),
          count: inZone.length,
          metres: metres(long),
        }),
      },
    ];
  });
  const lanes = areas
    .filter(({ kind }) => kind === 'lane')
    .map(({ words, widthCm, depthCm }) =>
      t('market-paper.site.lane-wide', {
        words: words === '' ? t('market-paper.site.lane') : words,
        metres: metres(Math.min(widthCm, depthCm)),
      }),
    );
  const blocked = areas.some(({ kind }) => kind === 'blocked');
  const keys = [
    ...zones,
    ...(lanes.length > 0 ? [{ fill: '#eceef3', text: t('market-paper.site.lane') }] : []),
    ...(blocked ? [{ fill: '#e6d9d8', text: t('market-paper.site.blocked') }] : []),
  ];
  return [
    {
      text: `${size} · ${t('market-paper.site.pitches', { count: pitches.length })}`,
      style: 'small',
    },
    {
      columns: keys.map(({ fill, text }) => keyOf(fill, text)),
      columnGap: 12,
    },
    ...(lanes.length === 0
      ? []
      : [
          {
            text: t('market-paper.site.lanes', { lanes: [...new Set(lanes)].join(', ') }),
            style: 'small',
          },
        ]),
  ];
}

const keyOf = (fill: string, text: string): Column => ({
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
