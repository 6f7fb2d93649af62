import type { DaySheet } from '@dabei/contracts';
import type { Paper } from '@dabei/server/platform';
import { dayText, momentText, sessionText, type Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { columnsOf, type Column } from './sheet-columns';

function tableOf({ children }: DaySheet, columns: readonly Column[]): Content {
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        columns.map(({ label }): TableCell => ({ text: label, bold: true, style: 'small' })),
        ...children.map((child) => columns.map(({ cell }) => cell(child))),
      ],
    },
  };
}

function countText({ children }: DaySheet, { t }: Voice): string {
  const adults = children.reduce((sum, { seats }) => sum + seats - 1, 0);
  const count = t('day.paper.count', { count: children.length });
  return adults > 0 ? `${count}, ${t('day.paper.with-adults', { adults })}` : count;
}

/** One day of one event as a page or more, the same as on the screen. */
export function sheetPages(sheet: DaySheet, voice: Voice, first = true): Content[] {
  const { event, asks } = sheet;
  const when = event.sessions.map((session) => sessionText(session, voice)).join('; ');
  const noPhotos = asks.includes('photos') ? [] : [{ text: voice.t('day.noPhotosAtAll') }];
  return [
    { text: event.title, style: 'title', ...(first ? {} : { pageBreak: 'before' as const }) },
    { text: [when, event.place, event.meetingPoint].filter(Boolean).join(', ') },
    { text: countText(sheet, voice) },
    ...noPhotos,
    {
      text: voice.t('day.paper.counted', { line: '________' }),
      margin: [0, 0, 0, 8],
    },
    sheet.children.length === 0
      ? { text: voice.t('day.paper.none') }
      : tableOf(sheet, columnsOf(sheet, voice)),
  ];
}

/** The sheets of a day, or of all days of an event, with when they were printed at the foot. */
export function dayPaper(sheets: readonly DaySheet[], printedAt: Date, voice: Voice): Paper {
  const stand = voice.t('day.paper.stand', { moment: momentText(printedAt, voice) });
  const day = sheets[0]?.event.day;
  const title = voice.t('day.paper.title');
  return {
    title: day === undefined ? title : `${title} ${dayText(day, voice.language)}`,
    language: voice.language,
    landscape: true,
    content: sheets.flatMap((sheet, index) => sheetPages(sheet, voice, index === 0)),
    foot: (page, pages) =>
      [stand, voice.t('day.paper.page', { page, pages }), voice.t('day.paper.private')].join(' · '),
  };
}
