import type { Translator } from '@dabei/words';
import type { Content, ContentText } from 'pdfmake/interfaces';
import {
  labelFormats,
  labelPlace,
  pt,
  type LabelFormat,
  type LabelFormatName,
} from './label-formats';

/** Labels of one seller: for each thing its number, a running number and a field for the price. */
export interface LabelOrder {
  number: number;
  /** So many things, from 1. */
  items: number;
}

export interface LabelLook {
  format: LabelFormatName;
  /** A code beside the number, for who reads labels with a camera. */
  qr: boolean;
}

/** The text of the code on a label: seller number, then the thing. */
export const labelCode = (number: number, item: number): string =>
  `${String(number)}-${String(item)}`;

/** Sheets of labels, each seller on sheets of its own, so that they can be handed out. */
export function itemLabels(
  orders: readonly LabelOrder[],
  { format: name, qr }: LabelLook,
  t: Translator['t'],
): Content[] {
  const format = labelFormats[name];
  const perPage = format.columns * format.rows;
  return orders.flatMap(({ number, items }, order) =>
    Array.from({ length: items }, (_, index) => {
      const at = index % perPage;
      const isNewPage = at === 0 && (order > 0 || index > 0);
      return label(
        { number, item: index + 1, format, qr, ...labelPlace(format, at) },
        isNewPage,
        t,
      );
    }).flat(),
  );
}

interface Label {
  number: number;
  item: number;
  format: LabelFormat;
  qr: boolean;
  /** Millimetres. */
  x: number;
  y: number;
}

/** So far from the edge of the label, for printers that are not exact. */
const inset = 3;
const codeSize = 16;

function label(
  { number, item, format, qr, x, y }: Label,
  isNewPage: boolean,
  t: Translator['t'],
): Content[] {
  const inner = format.width - 2 * inset;
  const at = (mmX: number, mmY: number) => ({ x: pt(x + mmX), y: pt(y + mmY) });
  const words = inner - (qr ? codeSize + 2 : 0);
  return [
    {
      canvas: [outline(format)],
      absolutePosition: at(0, 0),
      ...(isNewPage ? { pageBreak: 'before' as const } : {}),
    },
    line(t('commission.paper.number', { number: String(number) }), {
      fontSize: 20,
      bold: true,
      absolutePosition: at(inset, inset - 1),
    }),
    line(t('commission.paper.item', { item: String(item) }), {
      fontSize: 8,
      absolutePosition: at(inset, inset + 8),
    }),
    line(t('commission.paper.size'), { fontSize: 8, absolutePosition: at(inset, inset + 11.5) }),
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: pt(words - 10), y2: 0, lineWidth: 0.5 }],
      // above the field for the price on the smallest label
      absolutePosition: at(inset + 10, inset + 15),
    },
    line(t('commission.paper.price'), {
      fontSize: 10,
      bold: true,
      absolutePosition: at(inset, format.height - inset - 6),
    }),
    {
      canvas: [{ type: 'rect', x: 0, y: 0, w: pt(24), h: pt(7), lineWidth: 0.7 }],
      absolutePosition: at(inset + 14, format.height - inset - 7),
    },
    ...(qr
      ? [
          {
            qr: labelCode(number, item),
            fit: pt(codeSize),
            absolutePosition: at(format.width - inset - codeSize, inset),
          },
        ]
      : []),
  ];
}

const line = (text: string, more: Partial<ContentText>): ContentText => ({
  text,
  lineHeight: 1,
  ...more,
});

/** Thin enough to vanish where the sheet is cut already. */
const outline = ({ width, height }: LabelFormat) => ({
  type: 'rect' as const,
  x: 0,
  y: 0,
  w: pt(width),
  h: pt(height),
  lineWidth: 0.25,
  lineColor: '#9aa3b5',
});
