import { route, deskRoutes, routes, type DeskPlan, type MarketOverview } from '@dabei/contracts';
import { createCanvas } from '@napi-rs/canvas';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';
import { aDrawing } from '../testing/a-planned-market';

describe('the picture under a plan', () => {
  let desk: MarketDesk;
  let office: Ask;
  let slug: string;
  const at = (address: string): string => route(address, { slug });

  beforeAll(async () => {
    desk = await aMarketDesk();
    await desk.at('2026-11-23T10:00:00Z');
    office = await desk.as('office');
    const created = await office<MarketOverview>('POST', deskRoutes.deskMarkets, {
      kind: 'children-flea',
      title: 'Kinderflohmarkt',
      place: 'Rathausplatz',
      heldOn: '2027-05-09',
    });
    slug = created.body.market.slug;
  });
  afterAll(() => desk.stop());

  it('is fetched by the desk, by everybody once the market is public, and measured', async () => {
    await office('PUT', at(deskRoutes.deskPlan), { ...aDrawing(1), version: 0 });
    const upload = (bytes: Uint8Array) =>
      fetch(desk.origin + at(deskRoutes.deskPlanPicture), {
        method: 'POST',
        headers: { cookie: office.cookie, 'content-type': 'application/octet-stream' },
        body: bytes as Uint8Array<ArrayBuffer>,
      });
    const drawn = createCanvas(80, 50).toBuffer('image/png');
    const where = Buffer.from('\0\0\0\x0btEXtMusterweg 7\0\0\0\0', 'latin1');
    const answer = await upload(Buffer.concat([drawn.subarray(0, 33), where, drawn.subarray(33)]));
    expect(answer.status).toBe(201);
    const laid = (await answer.json()) as DeskPlan;
    const shown = laid.picture;
    // as wide as the sheet until somebody measures
    expect(laid).toMatchObject({ pictureScale: 50, pictureMeasured: false });
    expect(shown).toMatchObject({ widthCm: 4000, depthCm: 2500 });
    const fetched = await fetch(desk.origin + (shown?.url ?? ''), {
      headers: { cookie: office.cookie },
    });
    expect(fetched.headers.get('content-type')).toBe('image/png');
    expect(await fetched.text()).not.toContain('Musterweg');
    expect((await fetch(desk.origin + at(routes.publicPlanPicture))).status).toBe(404);
    await desk.database.rows("update market set phase = 'open' where slug = ?", [slug]);
    expect((await fetch(desk.origin + at(routes.publicPlanPicture))).status).toBe(200);

    const measured = await office<DeskPlan>('PUT', at(deskRoutes.deskPlan), {
      ...aDrawing(1),
      version: 2,
      pictureScale: 25,
    });
    expect(measured.body).toMatchObject({
      pictureScale: 25,
      pictureMeasured: true,
      picture: { widthCm: 2000 },
    });
    expect((await upload(Buffer.from('<svg/>'))).status).toBe(409);
    expect((await upload(Buffer.alloc(5 * 1024 * 1024 + 1))).status).toBe(413);
    const removed = await office<DeskPlan>('DELETE', at(deskRoutes.deskPlanPicture));
    expect(removed.body).toMatchObject({ picture: null, pictureScale: null });
  });
});
