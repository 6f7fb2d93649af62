import { pt, sheetTitle, type PaperSheet } from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import type { Content, CustomTableLayout } from 'pdfmake/interfaces';
import type { PaperDay } from './paper-day';

const bands = 10;
const high = pt(21);

const cut: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: (line) => (line === 0 || line === 3 ? 0.6 : 0),
  hLineColor: () => '#8a94a8',
  vLineColor: () => '#8a94a8',
  hLineStyle: () => ({ dash: { length: 4, space: 3 } }),
  vLineStyle: () => ({ dash: { length: 4, space: 3 } }),
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

/** To be cut out and filled in: the telephone number of the parents, never the name of the child. */
export function wristbandSheet({ day, call }: PaperDay, { t }: Voice): PaperSheet {
  const say = (key: string, params?: Record<string, string>): string =>
    t(`booth-paper.band.${key}`, params);
  const title = say('title');
  // what is written for a page has no room on a wrist
  const [point = ''] = call.lostChildPoint.split('\n');
  const band = (): Content[] => [
    { text: say('glue'), style: 'small', color: '#667089', margin: [4, 24, 0, 0] },
    {
      stack: [
        { text: say('call'), bold: true, fontSize: 10, margin: [6, 5, 0, 0] },
        {
          canvas: [{ type: 'line', x1: 6, y1: 27, x2: 260, y2: 27, lineWidth: 0.8 }],
        },
      ],
    },
    {
      stack: [
        { text: day.title, bold: true, fontSize: 9, lineHeight: 1.1 },
        ...(point === '' ? [] : [{ text: say('point', { point }), fontSize: 8, lineHeight: 1.1 }]),
      ],
      margin: [8, 6, 4, 0],
    },
  ];
  return {
    title,
    content: [
      sheetTitle(title),
      { text: say('how'), margin: [0, 0, 0, 8] },
      {
        layout: cut,
        table: {
          widths: [44, 274, '*'],
          heights: () => high,
          dontBreakRows: true,
          body: Array.from({ length: bands }, band),
        },
      },
    ],
    foot: () => '',
  };
}
