import { dayText, momentText, sessionText, townTime, type Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Paper } from './print-pdf';

/** One child on the sheet, with only what this event needs. */
export interface SheetRow {
  firstName: string;
  lastName: string;
  age: number;
  seats: number;
  phone: string | null;
  emergency: string | null;
  pickUp: { goesHomeAlone: boolean; fetchedBy?: string | undefined } | null;
  /** Only filled when it was asked for and may be seen. */
  attention: readonly ('health' | 'medication')[];
}

export interface DaySheet {
  title: string;
  place: string;
  sessions: readonly { startsAt: Date; endsAt: Date; allDay: boolean; rows: readonly SheetRow[] }[];
  /** Columns that this event asks for. */
  columns: { pickUp: boolean; emergency: boolean; attention: boolean };
  printedAt: Date;
}

interface Column {
  label: string;
  width: number | 'auto' | '*';
  cell: (row: SheetRow) => TableCell;
}

/** A new one for each row: the printer writes its place into what it is given. */
const tickBox = (): TableCell => ({
  canvas: [{ type: 'rect', x: 0, y: 2, w: 16, h: 16, lineWidth: 1.2, lineColor: '#1b2a49' }],
});

function pickUpText({ pickUp }: SheetRow, { t }: Voice): string {
  if (pickUp === null) return '';
  if (pickUp.goesHomeAlone) return t('mail.list.alone');
  const names = pickUp.fetchedBy ?? '';
  return names === '' ? t('mail.list.fetched-unknown') : t('mail.list.fetched', { names });
}

function columnsOf({ columns }: DaySheet, voice: Voice): Column[] {
  const { t } = voice;
  const text = (label: string, width: Column['width'], of: (row: SheetRow) => string): Column => ({
    label: t(`mail.list.${label}`),
    width,
    cell: (row) => ({ text: of(row) }),
  });
  return [
    { label: t('mail.list.present'), width: 24, cell: tickBox },
    {
      label: t('mail.list.name'),
      width: '*',
      cell: ({ firstName, lastName }) => ({ text: `${firstName} ${lastName}`, style: 'name' }),
    },
    text('age', 34, ({ age }) => String(age)),
    text('seats', 38, ({ seats }) => String(seats)),
    text('phone', 100, ({ phone }) => phone ?? ''),
    ...(columns.emergency ? [text('emergency', 120, ({ emergency }) => emergency ?? '')] : []),
    ...(columns.pickUp ? [text('pick-up', 120, (row) => pickUpText(row, voice))] : []),
    ...(columns.attention
      ? [
          text('attention', 80, ({ attention }) =>
            attention.map((kind) => t(`mail.list.${kind}`)).join(', '),
          ),
        ]
      : []),
  ];
}

function tableOf(rows: readonly SheetRow[], columns: readonly Column[]): Content {
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        columns.map(({ label }): TableCell => ({ text: label, bold: true, style: 'small' })),
        ...rows.map((row) => columns.map(({ cell }) => cell(row))),
      ],
    },
  };
}

function countText(rows: readonly SheetRow[], { t }: Voice): string {
  const adults = rows.reduce((sum, { seats }) => sum + seats - 1, 0);
  const children = t('mail.list.count', { count: rows.length });
  return adults > 0 ? `${children}, ${t('mail.list.with-adults', { adults })}` : children;
}

/** The list of who comes, one page or more per date: on paper the same as on a screen. */
export function daySheet(sheet: DaySheet, voice: Voice): Paper {
  const columns = columnsOf(sheet, voice);
  const content = sheet.sessions.flatMap(({ rows, ...session }, index): Content[] => {
    const times = {
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      allDay: session.allDay,
    };
    return [
      { text: sheet.title, style: 'title', ...(index > 0 ? { pageBreak: 'before' } : {}) },
      { text: `${sessionText(times, voice)}, ${sheet.place}` },
      { text: countText(rows, voice), margin: [0, 0, 0, 8] },
      rows.length === 0 ? { text: voice.t('mail.list.none') } : tableOf(rows, columns),
    ];
  });
  const stand = voice.t('mail.list.stand', { moment: momentText(sheet.printedAt, voice) });
  const day = sheet.sessions[0]?.startsAt ?? sheet.printedAt;
  return {
    title: `${voice.t('mail.list.day-sheet')} ${dayText(townTime(day).date, voice.language)}`,
    language: voice.language,
    landscape: true,
    content,
    foot: (page, pages) =>
      [stand, voice.t('mail.list.page', { page, pages }), voice.t('mail.list.private-note')].join(
        ' · ',
      ),
  };
}
