import { createRequire } from 'node:module';
import type {
  Content,
  DynamicBackground,
  Margins,
  PageSize,
  StyleDictionary,
  TDocumentDefinitions,
} from 'pdfmake/interfaces';
import { arabicText, withArabicText } from './arabic-text';

const { resolve } = createRequire(import.meta.url);
const font = (name: string): string => resolve(`pdfmake/build/fonts/Roboto/Roboto-${name}.ttf`);
const arabic = (name: string): string =>
  resolve(`@expo-google-fonts/noto-sans-arabic/${name}/NotoSansArabic_${name}.ttf`);

export interface Paper {
  title: string;
  language: string;
  /** A4 unless said otherwise. */
  size?: PageSize;
  landscape?: boolean;
  /** Roboto, which knows Latin and Cyrillic letters, unless said otherwise. */
  font?: 'NotoSansArabic';
  /** Left, top, right, bottom in points; wide enough for a printer at the office unless said otherwise. */
  margins?: [number, number, number, number];
  /** 11 points unless said otherwise. */
  fontSize?: number;
  content: Content[];
  /** More styles than `title`, `heading`, `small` and `name`, or others in their place. */
  styles?: StyleDictionary;
  /** What lies behind the text of a page. */
  background?: DynamicBackground;
  /** What stands at the foot of each page. */
  foot: (page: number, pages: number) => string;
}

type Printer = typeof import('pdfmake');

async function openPrinter(): Promise<Printer> {
  const { default: printer } = await import('pdfmake');
  const files = {
    normal: font('Regular'),
    bold: font('Medium'),
    italics: font('Italic'),
    bolditalics: font('MediumItalic'),
  };
  const [regular, medium] = [arabic('400Regular'), arabic('500Medium')];
  const more = { normal: regular, bold: medium, italics: regular, bolditalics: medium };
  const known = new Set([...Object.values(files), regular, medium]);
  printer.setFonts({ Roboto: files, NotoSansArabic: more });
  // paper is printed from our own fonts and from nothing else
  printer.setUrlAccessPolicy(() => false);
  printer.setLocalAccessPolicy((path) => known.has(path));
  return printer;
}

let opened: Promise<Printer> | undefined;

const usual: Margins = [42, 42, 42, 48];

/** Prints a paper. Nothing personal goes into the file's own description. */
export async function printPdf(paper: Paper): Promise<Buffer> {
  const { title, language, landscape, content, foot, background, margins = usual } = paper;
  // most processes never print, so the printer is opened for the first paper only
  opened ??= openPrinter();
  const definition: TDocumentDefinitions = {
    info: { title, producer: 'Dabei', creator: 'Dabei' },
    language,
    displayTitle: true,
    pageSize: paper.size ?? 'A4',
    pageOrientation: landscape === true ? 'landscape' : 'portrait',
    pageMargins: margins,
    defaultStyle: {
      font: paper.font ?? 'Roboto',
      fontSize: paper.fontSize ?? 11,
      lineHeight: 1.25,
      color: '#1b2a49',
    },
    styles: {
      title: { fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
      heading: { fontSize: 14, bold: true, margin: [0, 12, 0, 4] },
      small: { fontSize: 9 },
      name: { fontSize: 15, bold: true },
      ...paper.styles,
    },
    // a paper that is Arabic as a whole turns its lines itself
    content: paper.font === undefined ? withArabicText(content) : content,
    footer: (page, pages) => ({
      text: arabicText(foot(page, pages)),
      style: 'small',
      margin: [paper.margins?.[0] ?? 42, 16, paper.margins?.[2] ?? 42, 0],
    }),
    ...(background === undefined ? {} : { background }),
  };
  return (await opened).createPdf(definition).getBuffer();
}
