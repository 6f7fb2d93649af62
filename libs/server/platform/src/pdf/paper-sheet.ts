import type { Content, ContentSection, ContentText, Margins } from 'pdfmake/interfaces';
import { printPdf } from './print-pdf';

/** One paper of several: pages of its own, so that all of them can be one file. */
export interface PaperSheet {
  title: string;
  content: Content[];
  size?: 'A3' | 'A4';
  landscape?: boolean;
  margins?: Margins;
  /** What stands at the foot of each page. */
  foot: (page: number, pages: number) => string;
}

const usual: Margins = [42, 42, 42, 48];

/** The sheet as a part of a file. */
function sectionOf(sheet: PaperSheet): ContentSection {
  const { content, size = 'A4', landscape = false, margins = usual, foot } = sheet;
  return {
    section: content,
    pageSize: size,
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: margins,
    footer: (page, pages) => ({ text: foot(page, pages), style: 'small', margin: [42, 16, 42, 0] }),
  };
}

/** The name of a sheet on it, and its bookmark in the file. */
export const sheetTitle = (text: string): ContentText => ({ text, style: 'title', outline: true });

/** Sheets as one file. */
export function printedSheets(
  sheets: readonly [PaperSheet, ...PaperSheet[]],
  language: string,
  title: string = sheets[0].title,
): Promise<Buffer> {
  return printPdf({
    title,
    language,
    content: sheets.map(sectionOf),
    // every sheet has a foot of its own
    foot: () => '',
  });
}
