import { marketZones } from '@dabei/domain';
import {
  legendKey,
  metresText,
  planPage,
  type PaperSheet,
  type PlanPaperSize,
} from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';
import type { Market } from '../facts/market';
import { drawnPlan, marketScale, zoneFills, type SitePlan } from './drawn-plan';
import { whenAndWhere } from './when-and-where';

/** The plan for the permit, in a scale that a ruler measures, with everything that is stored of the ground. */
export function siteSheet(
  market: Market,
  plan: SitePlan,
  size: PlanPaperSize,
  voice: Voice,
): PaperSheet {
  const { t } = voice;
  const title = t('market-paper.site.title');
  return planPage(
    {
      title,
      heading: `${title} · ${market.title}`,
      words: whenAndWhere(market, voice),
      sheet: plan.sheet,
      plan: drawnPlan(plan),
      scaleBar: (scale) => marketScale(scale, t),
      legend: legendOf(plan, voice),
    },
    size,
  );
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
      columns: keys.map(({ fill, text }) => legendKey(fill, text)),
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
