import type { PlanSheet } from '@dabei/domain';
import { scaleBar, type PaperPlan } from '@dabei/server/platform';
import type { Translator } from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';
import type { StoredDay } from './paper-day';

/** Light enough for a number on it. */
export const zoneFills = {
  activity: '#e3f1e4',
  food: '#f6e6cc',
  information: '#dfe9f7',
  any: '#ffffff',
} as const;

export interface DrawnSquare {
  sheet: PlanSheet;
  plan: PaperPlan;
}

/** The square as papers draw it: numbers, and nobody's name. */
export const drawnSquare = ({
  call,
  square: { places, areas },
}: Pick<StoredDay, 'call' | 'square'>): DrawnSquare => ({
  sheet: call.sheet,
  plan: {
    places: places.map((place) => ({ ...place, fill: zoneFills[place.zone] })),
    areas,
    picture: null,
  },
});

export const squareScale = (scale: number, t: Translator['t']): Content =>
  scaleBar(scale, (metres) => t('booth-paper.scale', { metres, scale }));
