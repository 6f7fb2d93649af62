import type { DaySheet } from '@dabei/contracts';
import { staysAway } from '@dabei/domain';
import type { Paper } from '@dabei/server/platform';
import { dayText, momentText, sessionText, type Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { columnsOf, type Column } from './sheet-columns';

/** The name of the event goes with its table: a second page must not be taken for another event's. */
function headRow({ event }: DaySheet, columns: readonly Column[], voice: Voice): TableCell[] {
  const text = `${event.title} · ${dayText(event.day, voice.language)}`;
  const [, ...others] = columns;
  return [{ text, style: 'small', colSpan: columns.length }, ...others.map(() => '')];
}

function tableOf(sheet: DaySheet, columns: readonly Column[], voice: Voice): Content {
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 2,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        headRow(sheet, columns, voice),
        columns.map(({ label }): TableCell => ({ text: label, bold: true, style: 'small' })),
        ...sheet.children.map((child) => columns.map(({ cell }) => cell(child))),
      ],
    },
  };
}

function countText({ children }: DaySheet, { t }: Voice): string {
  const adults = children.reduce((sum, { seats }) => sum + seats - 1, 0);
  const away = children.filter(staysAway).length;
  return [
    t('day.paper.count', { count: children.length }),
    ...(adults > 0 ? [t('day.paper.with-adults', { adults })] : []),
    ...(away > 0 ? [t('day.paper.away', { count: away })] : []),
  ].join(', ');
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
      : tableOf(sheet, columnsOf(sheet, voice), voice),
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
