import { addDays } from '@dabei/domain';
import type { Paper } from '@dabei/server/platform';
import { dayText, momentText, type Voice } from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';
import type { Booklet } from './booklet';
import { bookletWeeks, type BookletWeek } from './booklet-weeks';
import { coverDrawing, PAGE } from './cover-drawing';
import { eventBlock } from './event-block';

const weekKey = ({ monday }: BookletWeek): string => `week-${monday ?? 'open'}`;

function weekTitle({ monday }: BookletWeek, number: number, { t, language }: Voice): string {
  if (monday === null) return t('planning.booklet.week-open');
  return t('public.programme.week', {
    number,
    from: dayText(monday, language, 'bare'),
    until: dayText(addDays(monday, 6), language, 'bare'),
  });
}

function cover({ title, office, startsOn, endsOn }: Booklet, { t, language }: Voice): Content[] {
  const span = {
    from: dayText(startsOn, language, 'bare'),
    until: `${dayText(endsOn, language, 'bare')} ${endsOn.slice(0, 4)}`,
  };
  return [
    { text: office.town, style: 'town', margin: [0, 12, 0, 24] },
    { text: title, style: 'cover' },
    { text: t('planning.booklet.span', span), style: 'span', margin: [0, 8, 0, 0] },
    { text: t('planning.booklet.subtitle'), style: 'span' },
  ];
}

function how(booklet: Booklet, voice: Voice): Content[] {
  const { intro, opensAt, closesAt, office, publicUrl } = booklet;
  const { t } = voice;
  const dates = [
    opensAt === null ? null : t('planning.booklet.opens', { at: momentText(opensAt, voice) }),
    closesAt === null ? null : t('planning.booklet.closes', { at: momentText(closesAt, voice) }),
  ];
  const lines = [
    ...intro.split('\n'),
    ...dates,
    t('planning.booklet.how', { address: publicUrl }),
    t('planning.booklet.by-phone', { ...office }),
    t('public.event.pay'),
  ];
  return [
    { text: t('planning.booklet.how-title'), style: 'heading', pageBreak: 'before' },
    ...lines
      .filter((line) => line !== null && line.trim() !== '')
      .map((line): Content => ({ text: line ?? '', fontSize: 10, margin: [0, 0, 0, 6] })),
  ];
}

function contents(weeks: readonly BookletWeek[], voice: Voice): Content[] {
  const { t } = voice;
  if (weeks.length === 0)
    return [{ text: t('planning.booklet.nothing'), pageBreak: 'before' as const }];
  return [
    { text: t('planning.booklet.contents'), style: 'heading', pageBreak: 'before' },
    ...weeks.map((week, index): Content => ({
      toc: {
        id: weekKey(week),
        title: { text: weekTitle(week, index + 1, voice), bold: true, margin: [0, 6, 0, 2] },
      },
    })),
  ];
}

async function weekPages(booklet: Booklet, week: BookletWeek, number: number, voice: Voice) {
  const blocks = await Promise.all(
    week.events.map((event) => eventBlock(booklet, event, weekKey(week), voice)),
  );
  const title: Content = {
    text: weekTitle(week, number, voice),
    style: 'heading',
    pageBreak: 'before',
  };
  return [title, ...blocks];
}

/** The programme as a booklet in A5. */
export async function bookletPaper(booklet: Booklet, voice: Voice): Promise<Paper> {
  const weeks = bookletWeeks(booklet.events);
  const pages = await Promise.all(
    weeks.map((week, index) => weekPages(booklet, week, index + 1, voice)),
  );
  return {
    title: booklet.title,
    language: voice.language,
    size: 'A5',
    margins: [30, 34, 30, 40],
    styles: {
      town: { fontSize: 12, bold: true },
      cover: { fontSize: 34, bold: true, lineHeight: 1.05 },
      span: { fontSize: 14 },
      heading: { fontSize: 15, bold: true, margin: [0, 0, 0, 8] },
      eventTitle: { fontSize: 12, bold: true },
      topic: { fontSize: 7.5, color: '#3c4a6b', margin: [0, 0, 0, 2] },
      scan: { fontSize: 7, alignment: 'center', margin: [0, 2, 0, 0] },
      small: { fontSize: 8 },
    },
    fontSize: 9,
    background: (page) => (page === 1 ? { svg: coverDrawing, width: PAGE.width } : null),
    content: [
      ...cover(booklet, voice),
      ...how(booklet, voice),
      ...contents(weeks, voice),
      ...pages.flat(),
    ],
    foot: (page) =>
      page === 1 ? '' : voice.t('planning.booklet.page', { page, title: booklet.title }),
  };
}
