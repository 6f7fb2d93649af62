import type { DayEvent } from '@dabei/contracts';
import { sessionText, type Voice } from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';

/** A sign for the door or the bus: the name in large letters, an arrow, where to meet. No child is named. */
export function doorSign(event: DayEvent, voice: Voice): Content[] {
  return [
    {
      text: event.title,
      pageBreak: 'before',
      fontSize: sizeOf(event.title),
      bold: true,
      alignment: 'center',
      lineHeight: 1.05,
      margin: [0, 24, 0, 12],
    },
    {
      canvas: [
        { type: 'line', x1: 180, y1: 60, x2: 560, y2: 60, lineWidth: 26, lineColor: '#1b2a49' },
        {
          type: 'polyline',
          closePath: true,
          color: '#1b2a49',
          points: [
            { x: 550, y: 10 },
            { x: 640, y: 60 },
            { x: 550, y: 110 },
          ],
        },
      ],
      margin: [0, 8, 0, 16],
    },
    {
      text: event.meetingPoint ?? event.place,
      fontSize: 34,
      alignment: 'center',
      margin: [0, 0, 0, 8],
    },
    { text: startOf(event, voice), fontSize: 28, alignment: 'center' },
  ];
}

/** As large as fits: a sign is one page. */
function sizeOf({ length }: string): number {
  if (length <= 28) return 72;
  return length <= 75 ? 48 : 34;
}

function startOf({ sessions }: DayEvent, voice: Voice): string {
  return sessions.map((session) => sessionText(session, voice)).join(' · ');
}
