import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printPdf } from '../pdf/print-pdf';
import { pdfPictures, type PdfPicture } from './pdf-picture';

async function page(words: string): Promise<PdfPicture> {
  const pdf = await printPdf({ title: '', language: 'de', content: [words], foot: () => '' });
  const [picture] = await pdfPictures(pdf);
  if (picture === undefined) throw new Error('nothing was printed');
  return picture;
}

describe('a page and its approved picture', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dabei-picture-'));
  const approved = join(folder, 'approved.png');
  afterEach(() => {
    delete process.env['APPROVE_PICTURES'];
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('differ wholly while nobody has approved one, however often they are compared', async () => {
    const words = await page('Nr. 117');
    expect(await words.differenceTo(approved)).toBe(1);
    expect(await words.differenceTo(approved)).toBe(1);
  });

  it('are the same once it is approved, and another page is not', async () => {
    process.env['APPROVE_PICTURES'] = 'yes';
    expect(await (await page('Nr. 117')).differenceTo(approved)).toBe(0);
    delete process.env['APPROVE_PICTURES'];
    expect(await (await page('Nr. 117')).differenceTo(approved)).toBe(0);
    expect(await (await page('Nr. 118')).differenceTo(approved)).toBeGreaterThan(0);
  });
});
