import type { Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { toString as qrCode } from 'qrcode';
import type { Booklet, BookletEvent } from './booklet';
import { bookletFacts, shortened } from './booklet-facts';
import { topicColours } from './topic-colours';

const eventAddress = ({ publicUrl, slug }: Booklet, event: BookletEvent): string =>
  `${publicUrl}/de/programm/${encodeURIComponent(slug)}/${encodeURIComponent(event.slug)}`;

const topicLine = ({ topic, organiser }: BookletEvent, { t }: Voice): string =>
  `${t(`public.topic.${topic}`)} · ${t('planning.booklet.organiser')}: ${organiser.name}`;

/** One event on paper: a strip in the colour of its topic, what one asks, and the way to its page. */
export async function eventBlock(
  booklet: Booklet,
  event: BookletEvent,
  week: string,
  voice: Voice,
): Promise<Content> {
  const address = eventAddress(booklet, event);
  const whatFor = event.registration === 'with-us' ? 'scan' : 'scan-more';
  const told = [event.summary, shortened(event.description)].filter((text) => text.trim() !== '');
  const strip: TableCell = { text: '', fillColor: topicColours[event.topic] };
  const body: TableCell = {
    stack: [
      { text: event.title, style: 'eventTitle', tocItem: week, headlineLevel: 2 },
      { text: topicLine(event, voice), style: 'topic' },
      ...told.map((text): Content => ({ text, margin: [0, 0, 0, 2] })),
      ...bookletFacts(event, voice).map(({ label, text }): Content => ({
        text: [{ text: `${label}: `, bold: true }, text],
        margin: [0, 0, 0, 1],
      })),
    ],
    margin: [4, 0, 0, 0],
  };
  const way: TableCell = {
    stack: [
      { svg: await qrCode(address, { type: 'svg', margin: 0 }), width: 54 },
      { text: voice.t(`planning.booklet.${whatFor}`), style: 'scan' },
    ],
  };
  return {
    table: { widths: [5, '*', 56], dontBreakRows: true, body: [[strip, body, way]] },
    layout: {
      defaultBorder: false,
      paddingLeft: (column) => (column === 0 ? 0 : 4),
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    lineHeight: 1.12,
    margin: [0, 0, 0, 12],
  };
}
