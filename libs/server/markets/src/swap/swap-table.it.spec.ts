import { route, deskRoutes, type SwapBoard } from '@dabei/contracts';
import { randomUUID } from 'node:crypto';
import { aCommissionMarket, commissionSlug } from '../testing/a-commission-town';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';

describe('a swap table', () => {
  let desk: MarketDesk;
  let office: Ask;
  const path = route(deskRoutes.deskSwapTable, { slug: commissionSlug });

  beforeAll(async () => {
    desk = await aMarketDesk();
    office = await desk.as('office');
    await aCommissionMarket(desk.database);
    await desk.database.rows("update market set kind = 'swap'");
  });
  afterAll(() => desk.stop());

  const stroke = (kind: string, things: number, pressKey: string = randomUUID()) =>
    office<SwapBoard>('POST', path, { kind, things, pressKey });

  it('counts what comes and goes; the same press twice is one, and a slip is taken back', async () => {
    const key = randomUUID();
    await Promise.all([stroke('brought', 5, key), stroke('brought', 5, key)]);
    await stroke('taken', 1);
    await stroke('taken', 1);
    await stroke('taken', -1);
    const { body } = await stroke('donated', 2);
    expect(body).toMatchObject({ brought: 5, taken: 1, donated: 2, left: 2 });
    expect((await office<SwapBoard>('GET', path)).body).toEqual(body);
    await desk.database.rows("update market set phase = 'over'");
    expect((await stroke('taken', 1)).body).toMatchObject({ reason: 'market-is-over' });
    expect((await office<SwapBoard>('GET', path)).body).toEqual(body);
  });

  it('is for who is there on the day, and only where there is one', async () => {
    const organiser = await desk.as('organiser');
    expect((await organiser('GET', path)).status).toBe(403);
    await desk.database.rows("update market set kind = 'flea'");
    expect((await office('GET', path)).status).toBe(404);
  });
});
