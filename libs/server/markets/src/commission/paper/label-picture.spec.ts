import { printPdf } from '@dabei/server/platform';
import { pdfPictures, pdfWords } from '@dabei/server/testing/pdf';
import { translatorFor } from '@dabei/words';
import { boxSigns } from './box-signs';
import { itemLabels, type LabelLook } from './item-labels';
import { labelFormatNames, labelFormats, labelPlace, pt } from './label-formats';

/** Points; half a pixel of the picture. */
const exact = 0.75;

const sheet = async (items: number, look: LabelLook) => {
  const { t } = await translatorFor('de', 'commission');
  return printPdf({
    title: 'Etiketten',
    language: 'de',
    margins: [0, 0, 0, 0],
    content: itemLabels([{ number: 17, items }], look, t),
    foot: () => '',
  });
};

describe('labels as they come out of the printer', () => {
  it.each(labelFormatNames)(
    'lie where the bought sheet %s is cut, to the millimetre',
    async (name) => {
      const format = labelFormats[name];
      const perPage = format.columns * format.rows;
      // the last one of the sheet stands alone in its corner, so its outline can be measured
      const [page] = await pdfPictures(await sheet(perPage, { format: name, qr: false }));
      expect(page?.size.width).toBeCloseTo(pt(210), 0);
      const ink = page?.inkIn({ x: 0, y: 0, width: pt(210), height: pt(297) - 1 });
      expect(Math.abs((ink?.y ?? 0) - pt(format.top))).toBeLessThan(exact);
      const bottom = pt(format.top + format.rows * format.height);
      // what lies on the very edge of the paper is cut with it
      if (bottom < pt(297) - 1)
        expect(Math.abs((ink?.y ?? 0) + (ink?.height ?? 0) - bottom)).toBeLessThan(exact);
      // between two labels there is exactly one line, at its millimetre
      for (const at of [1, format.columns]) {
        const { x, y } = labelPlace(format, at);
        const line =
          at === 1
            ? { x: pt(x) - 2, y: pt(y) + pt(format.height) / 2, width: 4, height: 1 }
            : { x: pt(x) + pt(format.width) - 5, y: pt(y) - 2, width: 3, height: 4 };
        const found = page?.inkIn(line);
        const [where, wanted] = at === 1 ? [found?.x, pt(x)] : [found?.y, pt(y)];
        expect(Math.abs((where ?? 0) - wanted)).toBeLessThan(exact);
      }
    },
  );

  it('have a code that a camera reads, in its own label', async () => {
    const [page] = await pdfPictures(await sheet(5, { format: '70x36', qr: true }));
    const { width, height } = labelFormats['70x36'];
    for (const at of [0, 4]) {
      const { x, y } = labelPlace(labelFormats['70x36'], at);
      const area = { x: pt(x + width / 2), y: pt(y), width: pt(width / 2), height: pt(height) };
      expect(page?.codeIn(area)).toBe(`17-${String(at + 1)}`);
    }
  });

  it('go on to the next sheet, and every label has number and thing', async () => {
    const pdf = await sheet(40, { format: '70x36', qr: false });
    expect(await pdfPictures(pdf)).toHaveLength(2);
    const words = (await pdfWords(pdf)).split('\n');
    expect(words.filter((line) => line === 'Nr. 17')).toHaveLength(40);
    expect(words).toContain('Teil 40');
  });
});

describe('signs for the boxes', () => {
  it('are four on a page, each in its quarter', async () => {
    const { t } = await translatorFor('de', 'commission');
    const signs = [1, 2, 3, 4, 5].map((number) => ({ number, intakeAt: '16:15' }));
    const pages = await pdfPictures(
      await printPdf({
        title: 'Schilder',
        language: 'de',
        margins: [0, 0, 0, 0],
        content: boxSigns(signs, 'Kleiderbörse', t),
        foot: () => '',
      }),
    );
    expect(pages).toHaveLength(2);
    const [first, second] = pages;
    expect(first?.text).toContain('Abgabe 16:15 Uhr');
    expect(second?.inkIn({ x: pt(110), y: pt(5), width: pt(90), height: pt(280) })).toBeNull();
    const number = first?.inkIn({ x: pt(3), y: pt(35), width: pt(99), height: pt(60) });
    // centred in its quarter
    expect(Math.abs((number?.x ?? 0) + (number?.width ?? 0) / 2 - pt(52.5))).toBeLessThan(pt(3));
  });
});
