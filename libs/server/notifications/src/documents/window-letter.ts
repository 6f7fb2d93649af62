import type { Office } from '@dabei/contracts';
import type { Paper } from '@dabei/server/platform';
import { townTime, type Voice } from '@dabei/words';
import type { Content, DynamicBackground } from 'pdfmake/interfaces';

/** Points of a millimetre. */
const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** DIN 5008, form B: what lies where on the first page of a letter for a window envelope. */
const form = {
  left: mm(25),
  right: mm(20),
  top: mm(27),
  bottom: mm(20),
  senderTop: mm(57),
  addressTop: mm(62.7),
  addressWidth: mm(80),
  dateLeft: mm(125),
  dateTop: mm(50),
  subjectTop: mm(98.5),
  folds: [mm(105), mm(210)],
  hole: mm(148.5),
};

export interface WindowLetter {
  recipient: string;
  /** Street; postcode and town. */
  addressLines: readonly string[];
  office: Office;
  /** "Musterstadt, 6. Juli 2027" */
  date: string;
  subject: string;
  content: readonly Content[];
}

/** "Voerde, 23. November 2027": what is kept on paper says its year. */
export function dateLine({ town, name }: Office, at: Date, { language, t }: Voice): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const day = format.format(new Date(`${townTime(at).date}T00:00:00Z`));
  return t('mail.letter.date-line', { town: town || name, day });
}

/** Each letter begins on a page of its own; the address lies behind the window. */
export function windowLetter(letter: WindowLetter, isFirst: boolean): Content[] {
  const { office, recipient, addressLines, date, subject, content } = letter;
  const inTown = office.address.includes(office.town) ? '' : office.town;
  const sender = [office.name, office.address, inTown].filter((text) => text !== '');
  return [
    // down to the subject; it carries the page break, so that what is placed below lies on the new page
    {
      text: ' ',
      fontSize: 1,
      lineHeight: 1,
      margin: [0, 0, 0, form.subjectTop - form.top - 1],
      ...(isFirst ? {} : { pageBreak: 'before' as const }),
    },
    {
      absolutePosition: { x: form.left, y: form.senderTop },
      columns: [{ width: form.addressWidth, text: sender.join(' · '), fontSize: 7 }],
    },
    {
      absolutePosition: { x: form.left, y: form.addressTop },
      columns: [{ width: form.addressWidth, stack: [recipient, ...addressLines] }],
    },
    { absolutePosition: { x: form.dateLeft, y: form.dateTop }, text: date },
    { text: subject, bold: true, fontSize: 12, margin: [0, 0, 0, 16] },
    ...content,
  ];
}

/** Where to fold and to punch. */
const marks: DynamicBackground = () => ({
  canvas: [...form.folds, form.hole].map((y) => ({
    type: 'line' as const,
    x1: mm(4),
    x2: y === form.hole ? mm(9) : mm(7),
    y1: y,
    y2: y,
    lineWidth: 0.4,
    lineColor: '#8a94a6',
  })),
});

/** Sheets of letters, with the margins and marks of the form. */
export function letterPaper(paper: Pick<Paper, 'title' | 'language' | 'content' | 'foot'>): Paper {
  return {
    ...paper,
    margins: [form.left, form.top, form.right, form.bottom],
    background: marks,
  };
}
