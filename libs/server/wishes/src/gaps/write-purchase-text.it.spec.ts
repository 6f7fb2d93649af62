import { route, deskRoutes, type GiftPurchases, type WishText } from '@dabei/contracts';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aTreeCampaign, aWish } from '../testing/a-tree';
import { PrintPurchases } from './print-purchases';

describe('what a hand-written card says, for whoever buys', () => {
  let desk: CheckingDesk;
  let office: Ask;
  let campaign = '';

  beforeAll(async () => {
    desk = await aCheckingDesk();
    office = await desk.as('office');
    campaign = await aTreeCampaign(desk.database, { phase: 'gap-closing' });
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    for (const table of ['purchase', 'tree_wish', 'audit_line'])
      await desk.database.rows(`delete from ${table}`);
  });

  const byHand = async (number: number, state = 'published'): Promise<string> => {
    const id = await aWish(desk.database, campaign, number, { state, outlet: 'tree', words: '' });
    await desk.database.rows(
      `update tree_wish set mode = 'lean', kind = null, age_band = null where id = ?`,
      [id],
    );
    return id;
  };
  const text: WishText = {
    ...{ kind: 'toy', ageBand: null, words: 'Bausteine', size: '', colour: 'bunt' },
    ...{ priceCents: null, children: 1 },
  };
  const list = async () => (await office<GiftPurchases>('GET', deskRoutes.deskPurchases)).body;
  const write = async (id: string, change: object = {}, ask = office) => {
    const row = (await list()).purchases.find(({ wish }) => wish.id === id);
    return ask<{ reason?: string }>('PUT', route(deskRoutes.deskPurchaseText, { id }), {
      version: row?.wish.version ?? 1,
      text,
      ...change,
    });
  };
  const listed = async (number: number): Promise<string> => {
    const id = await byHand(number);
    await office('POST', deskRoutes.deskGaps, { move: 'list', wishIds: [id] });
    return id;
  };

  it('stands on the purchase list and leaves a line without the words', async () => {
    const id = await listed(117);
    expect((await list()).purchases[0]).toMatchObject({ byHand: true, wish: { words: '' } });
    expect((await write(id)).status).toBe(204);
    expect((await list()).purchases[0]?.wish).toMatchObject({ words: 'Bausteine', kind: 'toy' });
    const [line] = await desk.database.rows<{ details: unknown }>(
      `select details from audit_line where action = 'tree-wish-described'`,
    );
    expect(line?.details).toEqual({ number: 117, against: '' });
    const paper = await desk.app.get(PrintPurchases).print(undefined);
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is checked like every other wish', async () => {
    const id = await listed(117);
    const telling = { ...text, words: 'Bausteine, bitte bei 02855 990011 melden' };
    expect((await write(id, { text: telling })).body.reason).toBe('tells-who');
    const shoes = { ...text, kind: 'clothes', words: 'Schuhe' };
    expect((await write(id, { text: shoes })).body.reason).toBe('reason-needed');
    expect((await write(id, { text: shoes, reason: 'Größe erfragen' })).status).toBe(204);
  });

  it('is only for hand-written cards on the list', async () => {
    const open = await byHand(118);
    const full = await aWish(desk.database, campaign, 119, { state: 'to-buy' });
    for (const id of [open, full]) expect((await write(id)).body.reason).toBe('not-to-describe');
    const id = await listed(120);
    expect((await write(id, { version: 1 })).status).toBe(409);
    expect((await write(id, {}, await desk.as('gift-helper'))).status).toBe(403);
  });
});
