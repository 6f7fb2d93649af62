import type { DrawnArea, PlanPitch } from '@dabei/contracts';
import type { MarketZone, PlanSheet } from '@dabei/domain';
import { scaleBar, type PaperPicture, type PaperPlan } from '@dabei/server/platform';
import type { Translator } from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';

/** The plan of a market as its papers draw it. */
export interface SitePlan {
  sheet: PlanSheet;
  pitches: readonly PlanPitch[];
  areas: readonly DrawnArea[];
  picture: PaperPicture | null;
}

/** Apart from each other without colour by the legend's order only. */
export const zoneFills: Record<MarketZone, string> = {
  children: '#e3f1e4',
  private: '#ffffff',
  commercial: '#f6e6cc',
};

export const drawnPlan = ({ pitches, areas, picture }: SitePlan): PaperPlan => ({
  places: pitches.map((pitch) => ({ ...pitch, fill: zoneFills[pitch.zone] })),
  areas,
  picture,
});

export const marketScale = (scale: number, t: Translator['t']): Content =>
  scaleBar(
    scale,
    (metres) => `${t('market-paper.metres', { metres })} · ${t('market-paper.scale', { scale })}`,
  );
