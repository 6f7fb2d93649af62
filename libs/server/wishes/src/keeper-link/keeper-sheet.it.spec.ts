import { CONFIG, type Config } from '@dabei/server/platform';
import { pdfPictures } from '@dabei/server/testing/pdf';
import { aCardTown, wishMarker, type CardTown } from '../testing/a-card-town';
import { PrintForShop } from './print-for-shop';

describe('the paper with the code of a shop', () => {
  let town: CardTown;
  beforeAll(async () => {
    town = await aCardTown();
  });
  afterAll(() => town.desk.stop());

  it("leads a camera to the shop's own page, and says no wish", async () => {
    await town.card(117);
    const [page] = await pdfPictures(await town.desk.app.get(PrintForShop).keeperSheet(town.tree));
    const { width = 0, height = 0 } = page?.size ?? {};
    const { publicUrl } = town.desk.app.get<Config>(CONFIG);
    const read = page?.codeIn({ x: 0, y: 100, width, height: height / 2 }) ?? '';
    expect(read.startsWith(publicUrl)).toBe(true);
    expect(read.endsWith(town.link(town.tree))).toBe(true);
    expect(page?.text).toContain('Baum 1');
    expect(page?.text).not.toContain(wishMarker);
  });
});
