import type { Paper } from '@dabei/server/platform';
import { momentText, whenText, type Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { toString as qrCode } from 'qrcode';

export interface SheetEvent {
  /** By which the office finds it when it types the sheet. */
  number: number | null;
  title: string;
  place: string;
  ageMin: number | null;
  ageMax: number | null;
  sessions: readonly { startsAt: Date; endsAt: Date }[];
}

/** One sheet: of a child the office knows, or blank. */
export interface WishSheet {
  code: string;
  /** Where the QR code leads: the office's page for this sheet. */
  address: string;
  /** null: somebody fills in who it is. */
  childName: string | null;
  /** Those that fit the child's age; on a blank sheet all, with their ages. */
  events: readonly SheetEvent[];
}

export interface SheetPaper {
  campaign: string;
  office: string;
  phone: string;
  closesAt: Date | null;
  sheets: readonly WishSheet[];
}

const line = (length: number): string => '_'.repeat(length);

function ages({ ageMin, ageMax }: SheetEvent, { t }: Voice): string {
  if (ageMin === null && ageMax === null) return t('wishes.sheet.all-ages');
  if (ageMin === null) return t('wishes.sheet.age-until', { max: ageMax });
  if (ageMax === null) return t('wishes.sheet.age-from', { min: ageMin });
  return t('wishes.sheet.age', { min: ageMin, max: ageMax });
}

const titleOf = ({ number, title }: SheetEvent): string =>
  number === null ? title : `${String(number)} · ${title}`;

function rowOf(event: SheetEvent, blank: boolean, voice: Voice): TableCell[] {
  const when = whenText(
    event.sessions.map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      allDay: false,
    })),
    voice,
  );
  const about = blank ? [event.place, ages(event, voice)] : [event.place];
  return [
    { text: '' },
    { stack: [{ text: titleOf(event), bold: true }, { text: about.filter(Boolean).join(', ') }] },
    { text: when },
  ];
}

function tableOf(sheet: WishSheet, voice: Voice): Content {
  const blank = sheet.childName === null;
  const { t } = voice;
  return {
    fontSize: 9,
    lineHeight: 1.1,
    layout: {
      hLineWidth: () => 0.6,
      // only the box for the number has sides
      vLineWidth: (column) => (column < 2 ? 0.6 : 0),
      hLineColor: () => '#8a94a6',
      vLineColor: () => '#1b2a49',
    },
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [34, '*', 190],
      body: [
        [
          { text: t('wishes.sheet.rank'), bold: true },
          { text: `${t('wishes.sheet.event')} (${sheet.code})`, bold: true },
          { text: t('wishes.sheet.when'), bold: true },
        ],
        ...sheet.events.map((event) => rowOf(event, blank, voice)),
      ],
    },
  };
}

/** Ticked by hand: a small square and what it stands for. */
const tick = (text: string): Content => ({
  columnGap: 6,
  columns: [
    {
      width: 10,
      margin: [0, 2, 0, 0],
      canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: 9, lineWidth: 0.8 }],
    },
    { width: '*', text },
  ],
});

function whose({ childName }: WishSheet, { t }: Voice): Content[] {
  if (childName !== null) return [{ text: childName, style: 'name' }];
  return [
    { text: t('wishes.sheet.name', { line: line(38) }), margin: [0, 4, 0, 0] },
    { text: t('wishes.sheet.born', { line: line(24) }), margin: [0, 6, 0, 0] },
    { text: t('wishes.sheet.parent', { line: line(34) }), margin: [0, 6, 0, 0] },
    { text: t('wishes.sheet.reach', { line: line(32) }), margin: [0, 6, 0, 0] },
  ];
}

async function sheetOf(
  sheet: WishSheet,
  { campaign, office, phone, closesAt }: SheetPaper,
  voice: Voice,
  first: boolean,
): Promise<Content[]> {
  const { t } = voice;
  const back =
    closesAt === null
      ? t('wishes.sheet.give-back', { office })
      : t('wishes.sheet.give-back-until', { office, deadline: momentText(closesAt, voice) });
  return [
    {
      columnGap: 16,
      ...(first ? {} : { pageBreak: 'before' as const }),
      columns: [
        {
          width: '*',
          stack: [
            { text: t('wishes.sheet.title', { campaign }), style: 'title' },
            ...whose(sheet, voice),
          ],
        },
        {
          width: 84,
          stack: [
            { svg: await qrCode(sheet.address, { type: 'svg', margin: 0 }), fit: [80, 80] },
            { text: sheet.code, bold: true, alignment: 'center', margin: [0, 4, 4, 0] },
          ],
        },
      ],
    },
    { text: t('wishes.sheet.how'), margin: [0, 8, 0, 2] },
    { text: t('wishes.sheet.no-hurry'), margin: [0, 0, 0, 2] },
    { text: back, bold: true, margin: [0, 0, 0, 2] },
    { text: t('wishes.sheet.questions', { phone }), margin: [0, 0, 0, 8] },
    tableOf(sheet, voice),
    {
      unbreakable: true,
      margin: [0, 10, 0, 0],
      stack: [
        {
          columns: [
            { width: '*', text: t('wishes.sheet.most', { line: line(6) }) },
            // it may stand on a page of its own
            { width: 'auto', text: sheet.code, bold: true },
          ],
          margin: [0, 0, 0, 6],
        },
        { text: t('wishes.sheet.together', { line: line(44) }), margin: [0, 0, 0, 4] },
        tick(t('wishes.sheet.only')),
        tick(t('wishes.sheet.rather')),
      ],
    },
  ];
}

/** Sheets to rank wishes on paper: one per child, each beginning on a page of its own. */
export async function wishPaper(paper: SheetPaper, voice: Voice): Promise<Paper> {
  const title = voice.t('wishes.sheet.title', { campaign: paper.campaign });
  const content: Content[] = [];
  for (const sheet of paper.sheets)
    content.push(...(await sheetOf(sheet, paper, voice, content.length === 0)));
  return { title, language: voice.language, content, foot: () => title };
}
