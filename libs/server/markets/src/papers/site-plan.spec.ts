import { planCorner, planLayout, planPaperSizes, printedSheets, pt } from '@dabei/server/platform';
import { pdfPictures, type PdfPicture } from '@dabei/server/testing/pdf';
import { mmOnPaper, scaleBarMetres } from '@dabei/domain';
import { join } from 'node:path';
import { aPrintedMarket, aPrintedPlan } from '../testing/a-printed-market';
import { paperVoice } from './paper-voice';
import type { SitePlan } from './drawn-plan';
import { siteSheet } from './site-plan';

const paper = { A3: [420, 297], A4: [297, 210] } as const;
/** A third of a millimetre is what a ruler tells apart. */
const exact = 0.3;

describe('the site plan for the permit', () => {
  const printed = async (plan: SitePlan, size: 'A3' | 'A4'): Promise<PdfPicture> => {
    const voice = await paperVoice();
    const [page, ...more] = await pdfPictures(
      await printedSheets([siteSheet(aPrintedMarket(), plan, size, voice)], voice.language),
    );
    expect(more).toEqual([]);
    if (page === undefined) throw new Error('a plan is a page');
    return page;
  };
  const inMm = (points = 0): number => (points * 25.4) / 72;

  it.each(planPaperSizes)(
    'is to scale on %s: its edge, a pitch and the bar',
    async (size) => {
      const plan = aPrintedPlan();
      const page = await printed(plan, size);
      const { scale } = planLayout(plan.sheet, size);
      expect(scale).toBe(200);
      expect(page.text).toContain('Maßstab 1 : 200');
      expect(inMm(page.size.width)).toBeCloseTo(paper[size][0], 0);
      // the sheet as a whole
      const wide = mmOnPaper(plan.sheet.widthCm, scale);
      const deep = mmOnPaper(plan.sheet.depthCm, scale);
      const whole = page.inkIn({
        x: pt(planCorner.x - 3),
        y: pt(planCorner.y - 3),
        width: pt(wide + 6),
        height: pt(deep + 5),
      });
      expect(Math.abs(inMm(whole?.width) - wide)).toBeLessThan(2 * exact);
      expect(Math.abs(inMm(whole?.height) - deep)).toBeLessThan(2 * exact);
      // the turned pitch stands alone: a rectangle of 250 by 200 turned by 30 degrees, edge to edge
      const alone = plan.pitches.at(-1);
      const [x, y] = [alone?.xCm ?? 0, alone?.yCm ?? 0].map((cm) => mmOnPaper(cm, scale)) as [
        number,
        number,
      ];
      const pitch = page.inkIn({
        x: pt(planCorner.x + x - 12),
        y: pt(planCorner.y + y - 12),
        width: pt(24),
        height: pt(24),
      });
      const turn = Math.PI / 6;
      const spanMm = mmOnPaper(250 * Math.cos(turn) + 200 * Math.sin(turn), scale);
      expect(Math.abs(inMm(pitch?.width) - spanMm)).toBeLessThan(exact + 0.2);
      expect(
        Math.abs(inMm((pitch?.x ?? 0) + (pitch?.width ?? 0) / 2) - planCorner.x - x),
      ).toBeLessThan(exact);
      // the bar below it
      const bar = page.inkIn({
        x: pt(planCorner.x - 2),
        y: pt(planCorner.y + deep + 3.6),
        width: pt(52.5 + 1),
        height: pt(2.4),
      });
      const barMm = mmOnPaper(scaleBarMetres(scale) * 100, scale);
      expect(Math.abs(inMm(bar?.width) - barMm)).toBeLessThan(exact);
    },
    60_000,
  );

  it('says how wide the lanes are and how many metres each zone has', async () => {
    const { text } = await printed(aPrintedPlan(), 'A4');
    for (const words of [
      'Rettungsgasse 3,5 m breit',
      'Private: 20, zusammen 60 m',
      'Kinder: 1, zusammen 2,5 m',
      'Fläche 44 × 20 m · 31 Standplätze',
    ])
      expect(text).toContain(words);
  }, 60_000);

  it('looks as approved', async () => {
    const page = await printed(aPrintedPlan(), 'A4');
    const approved = join(import.meta.dirname, 'approved-site-plan.png');
    expect(await page.differenceTo(approved)).toBeLessThan(0.0005);
  }, 60_000);

  it('stands upright where the ground is deeper than wide', () => {
    expect(planLayout({ widthCm: 1800, depthCm: 3000 }, 'A4').landscape).toBe(false);
    expect(planLayout({ widthCm: 2500, depthCm: 1400 }, 'A4').landscape).toBe(true);
  });

  it('is one page for 300 pitches and for none', async () => {
    expect((await printed(aPrintedPlan(100), 'A4')).text).toContain('C100');
    const nothing = { ...aPrintedPlan(), pitches: [], areas: [] };
    expect((await printed(nothing, 'A4')).text).toContain('Noch keine Standplätze');
  }, 60_000);
});
