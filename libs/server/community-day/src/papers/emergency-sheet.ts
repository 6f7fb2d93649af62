import { sheetTitle, type PaperSheet } from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { bulletList, footOf, heading } from './paper-parts';
import type { PaperDay } from './paper-day';

const lost = ['stay', 'pair', 'band', 'quiet', 'parents'] as const;
const safety = ['lanes', 'tent', 'cables', 'fire', 'food', 'adult'] as const;

/** Whom to call, what to do with a lost child, and what keeps everybody safe. */
export function emergencySheet({ day, call, office, stand }: PaperDay, voice: Voice): PaperSheet {
  const say = (key: string): string => voice.t(`booth-paper.emergency.${key}`);
  const title = say('title');
  return {
    title,
    content: [
      sheetTitle(title),
      numbers([
        ['112', say('fire')],
        ['110', say('police')],
        ...(office.phone === '' ? [] : ([[office.phone, office.name]] as const)),
      ]),
      ...written('', day.emergency),
      ...written(
        say('lost-child'),
        call.lostChildPoint === ''
          ? ''
          : voice.t('booth-paper.band.point', { point: call.lostChildPoint }),
      ),
      bulletList(lost.map((key) => say(`lost.${key}`))),
      ...written(say('first-aid'), call.firstAid),
      { text: say('help') },
      ...written(say('safety'), call.safety),
      bulletList(safety.map((key) => say(`safe.${key}`))),
    ],
    foot: footOf(stand, voice),
  };
}

const numbers = (rows: readonly (readonly [string, string])[]): Content => ({
  layout: 'noBorders',
  margin: [0, 4, 0, 6],
  table: {
    widths: ['auto', '*'],
    body: rows.map(([number, who]): TableCell[] => [
      { text: number, bold: true, fontSize: 20, lineHeight: 1 },
      { text: who, margin: [6, 6, 0, 0] },
    ]),
  },
});

/** What the office wrote, in bold, below its heading. */
function written(head: string, text: string): Content[] {
  const words: Content = { text, bold: true, margin: [0, 0, 0, 4] };
  return [...(head === '' ? [] : [heading(head)]), ...(text === '' ? [] : [words])];
}
