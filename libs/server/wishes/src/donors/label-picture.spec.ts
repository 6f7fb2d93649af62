import { printPdf } from '@dabei/server/platform';
import { pdfPictures } from '@dabei/server/testing/pdf';
import { labelSheet } from './label-sheet';

const promised = (number: number) => ({
  id: `pledge-${String(number)}`,
  state: 'promised' as const,
  promisedUntil: '2026-12-14',
  saysHandedIn: false,
  wish: {
    number,
    ageBand: '6-8' as const,
    kind: 'toy' as const,
    words: 'Puppe',
    size: '',
    colour: '',
    children: 1,
    tree: 3,
  },
});

describe('the label of a parcel as it comes out of the printer', () => {
  it('is read by the camera at the intake table', async () => {
    const view = {
      campaign: {
        slug: 'wunschbaum-2026',
        title: 'Wunschbaum 2026',
        intro: '',
        phase: 'published' as const,
        claimable: true,
        priceLimitCents: 3000,
        giftsUntil: '2026-12-14',
        giftPlace: 'Rathausplatz 1',
        giftHours: '',
      },
      name: '',
      company: '',
      pledges: [promised(117), promised(231)],
    };
    const pdf = await printPdf({
      title: 'Schilder',
      language: 'de',
      content: labelSheet(view, (key) => key),
      foot: () => '',
    });
    const [page] = await pdfPictures(pdf);
    const half = (page?.size.width ?? 0) / 2;
    const area = { y: 110, width: half, height: 150 };
    expect(page?.codeIn({ ...area, x: 0 })).toBe('Nr. 117');
    expect(page?.codeIn({ ...area, x: half })).toBe('Nr. 231');
  });
});
