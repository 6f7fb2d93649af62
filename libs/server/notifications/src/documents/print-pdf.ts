import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

const { resolve } = createRequire(import.meta.url);
const font = (name: string): string => resolve(`pdfmake/build/fonts/Roboto/Roboto-${name}.ttf`);
const files = {
  normal: font('Regular'),
  bold: font('Medium'),
  italics: font('Italic'),
  bolditalics: font('MediumItalic'),
};
const known = new Set(Object.values(files));

pdfmake.setFonts({ Roboto: files });
// paper is printed from our own fonts and from nothing else
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => known.has(path));

export interface Paper {
  title: string;
  language: string;
  landscape?: boolean;
  content: Content[];
  /** What stands at the foot of each page. */
  foot: (page: number, pages: number) => string;
}

/** Prints a paper on A4. Nothing personal goes into the file's own description. */
export function printPdf({ title, language, landscape, content, foot }: Paper): Promise<Buffer> {
  const definition: TDocumentDefinitions = {
    info: { title, producer: 'Dabei', creator: 'Dabei' },
    language,
    displayTitle: true,
    pageSize: 'A4',
    pageOrientation: landscape === true ? 'landscape' : 'portrait',
    pageMargins: [42, 42, 42, 48],
    defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.25, color: '#1b2a49' },
    styles: {
      title: { fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
      heading: { fontSize: 14, bold: true, margin: [0, 12, 0, 4] },
      small: { fontSize: 9 },
      name: { fontSize: 15, bold: true },
    },
    content,
    footer: (page, pages) => ({
      text: foot(page, pages),
      style: 'small',
      margin: [42, 16, 42, 0],
    }),
  };
  return pdfmake.createPdf(definition).getBuffer();
}
