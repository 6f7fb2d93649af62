import { pdfPictures } from '../testing/pdf-picture';
import { arabicText, withArabicText } from './arabic-text';
import { printPdf } from './print-pdf';

describe('a name in Arabic letters', () => {
  it('has its words turned, and what stands around it stays', () => {
    expect(arabicText('Nr. 7: محمد علي, Platz')).toEqual([
      { text: 'Nr. 7: ' },
      { text: 'علي', font: 'NotoSansArabic' },
      { text: ' ' },
      { text: 'محمد', font: 'NotoSansArabic' },
      { text: ', Platz' },
    ]);
  });

  it('leaves every other text as it is', () => {
    expect(arabicText('Mia Öztürk-Ковалёва')).toBe('Mia Öztürk-Ковалёва');
    const paper = [{ table: { body: [['Mia', { text: 'Ö' }]] } }, { canvas: [] }];
    expect(withArabicText(paper)).toEqual(paper);
  });

  it('is found wherever it stands, and printed in letters instead of boxes', async () => {
    const place = (text: string) => [
      { table: { body: [[text]] }, layout: 'noBorders' },
      { stack: [{ columns: [{ text }] }] },
    ];
    const print = async (text: string) => {
      const [page] = await pdfPictures(
        await printPdf({ title: 'Liste', language: 'de', content: place(text), foot: () => '' }),
      );
      return page;
    };
    const [name, other] = [await print('سلمى'), await print('أمير')];
    // without letters both would be the same empty boxes
    expect(name === undefined ? 0 : other?.differenceFrom(name)).toBeGreaterThan(0.0002);
    // the letters hold together: a text that was read letter by letter would be cut
    expect(name?.text.split('\n').filter(Boolean)).toHaveLength(2);
  }, 60_000);
});
