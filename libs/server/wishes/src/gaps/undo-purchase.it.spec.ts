import {
  route,
  deskRoutes,
  type GiftPot,
  type GiftPurchases,
  type PhonePledged,
  type TreeFigures,
} from '@dabei/contracts';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aTree, aTreeCampaign, aWish, treeSlug } from '../testing/a-tree';

describe('the purchase list', () => {
  let desk: CheckingDesk;
  let office: Ask;
  let campaign = '';

  beforeAll(async () => {
    desk = await aCheckingDesk();
    office = await desk.as('office');
    campaign = await aTreeCampaign(desk.database, { phase: 'gap-closing' });
    await desk.at('2026-12-15T10:00:00Z');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    for (const table of ['outbox', 'gift', 'purchase', 'pot_entry', 'pledge', 'donor', 'tree_wish'])
      await desk.database.rows(`delete from ${table}`);
  });

  const listed = async (number: number): Promise<string> => {
    const id = await aWish(desk.database, campaign, number, { state: 'published' });
    await office('POST', deskRoutes.deskGaps, { move: 'list', wishIds: [id] });
    return id;
  };
  const purchase = async (number: number) =>
    (await office<GiftPurchases>('GET', deskRoutes.deskPurchases)).body.purchases.find(
      (one) => one.wish.number === number,
    );
  const act = async (path: string, number: number, body: object) => {
    const { wish } = (await purchase(number)) ?? {};
    return office<{ reason?: string }>('POST', route(path, { id: wish?.id ?? '' }), {
      version: wish?.version,
      ...body,
    });
  };
  const buy = (number: number) =>
    act(deskRoutes.deskPurchase, number, { cents: 2000, reason: 'Stadt zahlt' });
  const undo = (number: number) =>
    act(deskRoutes.deskPurchaseUndo, number, { reason: 'falsche Nummer' });
  const pot = async () => (await office<GiftPot>('GET', deskRoutes.deskPot)).body;

  it('takes back what was bought for the wrong number; the pot keeps both lines', async () => {
    await listed(1);
    expect((await buy(1)).status).toBe(204);
    const both = await Promise.all([undo(1), undo(1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await purchase(1)).toMatchObject({
      boughtOn: null,
      cents: null,
      wish: { state: 'to-buy' },
    });
    const { balanceCents, entries } = await pot();
    expect(balanceCents).toBe(0);
    expect(entries.map(({ kind, cents, number }) => [kind, cents, number]).sort()).toEqual([
      ['correction', 2000, 1],
      ['purchase', -2000, 1],
    ]);
    expect((await buy(1)).status).toBe(204);
    expect((await pot()).balanceCents).toBe(-2000);
    const { body } = await office<TreeFigures>('GET', deskRoutes.deskTreeFigures);
    expect(body.pot).toEqual({ inCents: 0, outCents: 2000 });
  });

  it('takes nothing back that lies on the shelf', async () => {
    await listed(2);
    await buy(2);
    const { wish } = (await purchase(2)) ?? {};
    const store = { wishId: wish?.id, version: wish?.version, place: 'B1' };
    expect((await office('POST', deskRoutes.giftStore, store)).status).toBe(204);
    expect((await undo(2)).body.reason).toBe('too-late-to-undo');
    expect((await pot()).entries).toHaveLength(1);
  });

  it('buys nothing whose parcel waits in a shop', async () => {
    const id = await listed(3);
    await desk.database.rows(
      `insert into gift (campaign_id, wish_id, tree_id, state, came_on) values (?, ?, ?, 'dropped-off', '2026-12-14')`,
      [campaign, id, await aTree(desk.database, campaign)],
    );
    expect((await buy(3)).body.reason).toBe('parcel-in-shop');
  });

  it('lets a donor who calls have a wish the office would buy, until the day before handing over', async () => {
    await listed(4);
    const { body } = await office<PhonePledged>('POST', deskRoutes.deskPhonePledge, {
      campaign: treeSlug,
      numbers: [4],
      name: 'Kim Beispiel',
      phone: '02855 882202',
      email: null,
    });
    expect(body).toEqual({ promised: [4], gone: [] });
    expect(await purchase(4)).toBeUndefined();
    expect(
      await desk.database.rows('select promised_until::text as until, state from pledge'),
    ).toEqual([{ until: '2026-12-17', state: 'promised' }]);
  });
});
