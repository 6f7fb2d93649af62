import { mmOnPaper, scaleBarMetres } from '@dabei/domain';
import type { Content } from 'pdfmake/interfaces';

/** Points of a millimetre. */
export const pt = (mm: number): number => (mm * 72) / 25.4;

/** A bar that is as long as the metres it names, in the scale of the drawing beside it; four parts, black and white. */
export function scaleBar(scale: number, say: (metres: number) => string): Content {
  const metres = scaleBarMetres(scale);
  const part = pt(mmOnPaper(metres * 100, scale)) / 4;
  return {
    columns: [
      {
        width: part * 4 + 6,
        canvas: [0, 1, 2, 3].map((at) => ({
          type: 'rect' as const,
          x: at * part,
          y: 3,
          w: part,
          h: 4,
          lineWidth: 0.5,
          lineColor: '#1b2a49',
          color: at % 2 === 0 ? '#1b2a49' : '#ffffff',
        })),
      },
      {
        width: 'auto',
        style: 'small',
        text: say(metres),
      },
    ],
  };
}
