import type { TableCell } from 'pdfmake/interfaces';

/** To be ticked with a pencil. A new one for each row: the printer writes its place into what it is given. */
export const tickBox = (): TableCell => ({
  canvas: [{ type: 'rect', x: 0, y: 1, w: 13, h: 13, lineWidth: 1.1, lineColor: '#1b2a49' }],
});
