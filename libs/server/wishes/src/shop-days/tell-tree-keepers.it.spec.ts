import { deskRoutes, type ShopDays } from '@dabei/contracts';
import { CONFIG, Clock, Database, Outbox } from '@dabei/server/platform';
import { aCardTown, type CardTown } from '../testing/a-card-town';
import type { Ask } from '../testing/a-checking-desk';
import { treeSlug } from '../testing/a-tree';
import { TellTreeKeepers } from './tell-tree-keepers';

describe('shops hear of their tree', () => {
  let town: CardTown;
  let office: Ask;

  beforeAll(async () => {
    town = await aCardTown();
    office = await town.desk.as('office');
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.empty();
    await town.desk.at('2026-11-25T10:00:00Z');
    await town.desk.database.rows('delete from outbox');
    await town.desk.database.rows(
      `update tree set keeper_welcomed_round = null, keeper_days_told = null, keeper_asked_on = null,
         keeper_thanked = false, keeper_email = case number when 1 then 'laden@example.org' end`,
    );
    for (let number = 1; number <= 8; number += 1) await town.card(number);
  });

  const run = () => {
    const { app } = town.desk;
    return new TellTreeKeepers(
      app.get(CONFIG),
      app.get(Database),
      app.get(Clock),
      app.get(Outbox),
    ).run();
  };
  const told = async () => {
    const rows = await town.desk.database.rows<{ payload: { treeId: string; what: string } }>(
      "select payload from outbox where kind = 'tree-keeper-news' order by created_at, id",
    );
    expect(rows.every(({ payload }) => payload.treeId === town.tree)).toBe(true);
    return rows.map(({ payload }) => payload.what);
  };
  const days = async () =>
    (await office<ShopDays>('GET', `${deskRoutes.deskShopDays}?campaign=${treeSlug}`)).body;
  const set = async (change: Partial<ShopDays>) => {
    const { version, hangOn, tours, keeperMails } = { ...(await days()), ...change };
    return office<ShopDays & { reason?: string }>('PUT', deskRoutes.deskShopDays, {
      ...{ campaign: treeSlug, version, hangOn, tours, keeperMails },
    });
  };
  const take = (count: number) =>
    town.desk.database.rows(
      `update wish_card set state = 'taken' where wish_id in (select id from tree_wish where number <= ?)`,
      [count],
    );

  it('of their link once, again when it is another one or goes to another address', async () => {
    expect([await run(), await run()]).toEqual([1, 0]);
    await town.desk.database.rows('update tree set link_round = 2 where id = ?', [town.tree]);
    expect([await run(), await run()]).toEqual([1, 0]);
    expect(await told()).toEqual(['welcome', 'welcome']);
    await town.desk.database.rows('update tree set link_round = 1 where id = ?', [town.tree]);
  });

  it('of changed days once, however often they were changed meanwhile', async () => {
    await run();
    await set({ hangOn: '2026-11-21' });
    await set({ tours: [{ day: '2026-12-04', hours: '10 bis 12 Uhr' }] });
    expect([await run(), await run()]).toEqual([1, 0]);
    await set({});
    expect(await run()).toBe(0);
    expect(await told()).toEqual(['welcome', 'days']);
    expect(await days()).toMatchObject({
      hangOn: '2026-11-21',
      tours: [{ day: '2026-12-04', hours: '10 bis 12 Uhr' }],
      shops: 2,
      shopsWithMail: 1,
    });
    await set({ hangOn: null, tours: [] });
    const off = await town.desk.database.rows('select from tree_tour where cancelled');
    expect(off).toHaveLength(1);
  });

  it('of the last cards once, where there is something to bring, and anew after it was brought', async () => {
    await run();
    await take(5);
    expect(await run()).toBe(0);
    await town.card(20, { outlet: 'online', card: null });
    expect([await run(), await run()]).toEqual([1, 0]);
    await town.desk.database.rows("update wish_card set state = 'hanging'");
    await run();
    await take(6);
    await town.desk.at('2026-11-27T10:00:00Z');
    expect([await run(), await run()]).toEqual([1, 0]);
    expect(await told()).toEqual(['welcome', 'few-cards', 'few-cards']);
  });

  it('thanks at the end, once', async () => {
    await run();
    await town.desk.database.rows("update tree_wish set state = 'handed-over'");
    await town.desk.database.rows("update tree_campaign set phase = 'counted'");
    expect([await run(), await run()]).toEqual([1, 0]);
    expect(await told()).toEqual(['welcome', 'thanks']);
  });

  it('nothing at night, nothing when it is switched off', async () => {
    await town.desk.at('2026-11-25T22:30:00Z');
    expect(await run()).toBe(0);
    await town.desk.at('2026-11-26T10:00:00Z');
    await set({ keeperMails: false });
    expect(await run()).toBe(0);
    await set({ keeperMails: true });
    expect(await run()).toBe(1);
  });

  it('refuses a day that stands there twice, and who is not at this desk', async () => {
    const tour = { day: '2026-12-04', hours: '' };
    expect((await set({ tours: [tour, tour] })).body.reason).toBe('day-twice');
    const helper = await town.desk.as('gift-helper');
    expect((await helper('GET', deskRoutes.deskShopDays)).status).toBe(403);
    const link = await helper<{ url: string }>('POST', deskRoutes.deskTreeFeed, { renew: false });
    const again = await helper<{ url: string }>('POST', deskRoutes.deskTreeFeed, { renew: false });
    expect(again.body.url).toBe(link.body.url);
    const renewed = await helper<{ url: string }>('POST', deskRoutes.deskTreeFeed, { renew: true });
    expect(renewed.body.url).not.toBe(link.body.url);
  });
});
