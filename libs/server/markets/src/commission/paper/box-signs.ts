import type { Translator } from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';
import { labelPlace, pt, type LabelFormat } from './label-formats';

/** What stands on a box: the number in letters that are read across the hall, and when it comes in. */
export interface BoxSign {
  number: number;
  /** 'HH:MM'; null: no appointment. */
  intakeAt: string | null;
}

/** A quarter of an A4 page each. */
const format: LabelFormat = { columns: 2, rows: 2, width: 105, height: 148.5, left: 0, top: 0 };

export function boxSigns(signs: readonly BoxSign[], title: string, t: Translator['t']): Content[] {
  return signs.flatMap(({ number, intakeAt }, index) => {
    const at = index % (format.columns * format.rows);
    const { x, y } = labelPlace(format, at);
    const place = (mmY: number) => ({ x: pt(x + 5), y: pt(y + mmY) });
    const width = pt(format.width - 10);
    const centred = (text: string, fontSize: number, mmY: number): Content => ({
      absolutePosition: place(mmY),
      table: {
        widths: [width],
        body: [[{ text, fontSize, bold: fontSize > 20, alignment: 'center', lineHeight: 1 }]],
      },
      layout: 'noBorders',
    });
    return [
      {
        canvas: [
          {
            type: 'rect' as const,
            ...{ x: 0, y: 0, w: pt(format.width), h: pt(format.height) },
            lineWidth: 0.25,
            lineColor: '#9aa3b5',
          },
        ],
        absolutePosition: { x: pt(x), y: pt(y) },
        ...(at === 0 && index > 0 ? { pageBreak: 'before' as const } : {}),
      },
      centred(title, 12, 12),
      centred(String(number), 120, 40),
      centred(t('commission.paper.box'), 12, 100),
      ...(intakeAt === null
        ? []
        : [centred(t('commission.paper.intake', { time: intakeAt }), 14, 112)]),
    ];
  });
}
