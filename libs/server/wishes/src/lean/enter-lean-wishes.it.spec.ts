import { deskRoutes, type TreePlaces } from '@dabei/contracts';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { moveWishes } from '../moves/move-wishes';
import { highestNumber } from '../publish/highest-number';
import { aPromise } from '../testing/a-promise';
import { aTree, aTreeCampaign, aWish } from '../testing/a-tree';

describe('hand-written cards', () => {
  let desk: CheckingDesk;
  let office: Ask;
  let campaign = '';
  let tree = '';
  const enter = (from: number, until: number, state = 'published') =>
    office<{ entered: number; known: number[]; reason?: string }>('POST', deskRoutes.deskTreeLean, {
      campaign: 'wunschbaum-2026',
      from,
      until,
      treeId: tree,
      state,
    });

  beforeAll(async () => {
    desk = await aCheckingDesk();
    office = await desk.as('office');
    campaign = await aTreeCampaign(desk.database);
    tree = await aTree(desk.database, campaign, 3);
  });
  afterAll(() => desk.stop());

  it('are entered by number, and hang on their tree', async () => {
    expect((await enter(1, 40)).body).toEqual({ entered: 40, known: [] });
    const { trees } = (await office<TreePlaces>('GET', deskRoutes.deskTrees)).body;
    expect(trees[0]?.stock).toMatchObject({
      published: 40,
      counts: { free: 40 },
      cards: { hanging: 40 },
      differences: [],
    });
  });

  it('keep what was entered before, and name it', async () => {
    expect((await enter(39, 42)).body).toEqual({ entered: 2, known: [39, 40] });
  });

  it('may be gone or here already', async () => {
    await enter(50, 51, 'out');
    await enter(52, 52, 'received');
    const { trees } = (await office<TreePlaces>('GET', deskRoutes.deskTrees)).body;
    expect(trees[0]?.stock).toMatchObject({
      published: 45,
      counts: { free: 42, out: 2, here: 1 },
      cards: { hanging: 42, taken: 2, returned: 1 },
      differences: [],
    });
  });

  it('are entered once when two type the same numbers', async () => {
    const answers = await Promise.all([enter(60, 69), enter(60, 69)]);
    expect(answers.map(({ body }) => body.entered).sort()).toEqual([0, 10]);
  });

  it('asks back before numbers jump far up', async () => {
    const far = await enter(10117, 10117);
    expect([far.status, far.body.reason]).toEqual([409, 'number-far-above']);
    const meant = await office('POST', deskRoutes.deskTreeLean, {
      campaign: 'wunschbaum-2026',
      from: 10117,
      until: 10118,
      treeId: tree,
      state: 'published',
      sure: true,
    });
    expect(meant.body).toEqual({ entered: 2, known: [] });
  });

  it('are deleted when mistyped: the highest number goes back, and a line stays', async () => {
    const remove = (from: number, until: number) =>
      office<{ removed: number; left: number[] }>('POST', deskRoutes.deskTreeLeanRemove, {
        campaign: 'wunschbaum-2026',
        from,
        until,
      });
    expect((await remove(10117, 10119)).body).toEqual({ removed: 2, left: [10119] });
    expect(await desk.database.transact((em) => highestNumber(em, campaign))).toBe(69);
    const lines = await desk.database.rows<{ details: unknown }>(
      `select details from audit_line where action = 'tree-wish-removed' order by details->>'number'`,
    );
    expect(lines.map(({ details }) => details)).toEqual([{ number: 10117 }, { number: 10118 }]);
    expect(
      await desk.database.rows(
        'select 1 from wish_card where not exists (select from tree_wish w where w.id = wish_id)',
      ),
    ).toEqual([]);
  });

  it('stay once anything happened to them', async () => {
    const full = await aWish(desk.database, campaign, 70);
    const taken = await idOf(60);
    await desk.database.transact((em) => moveWishes(em, [taken], 'take-card'));
    await desk.database.transact((em) => moveWishes(em, [taken], 'release'));
    await desk.database.rows(
      `insert into gift (campaign_id, wish_id, state, came_on) values (?, ?, 'dropped-off', '2026-12-01')`,
      [campaign, await idOf(61)],
    );
    await desk.database.rows(
      `update wish_card set state = 'taken' where wish_id = (select id from tree_wish where number = 62)`,
    );
    await aPromise(desk.database, campaign, await idOf(63), { state: 'cancelled' });
    await desk.database.rows(
      `update wish_card set counted_on = '2026-12-01' where wish_id = (select id from tree_wish where number = 64)`,
    );
    const answer = await office<{ removed: number; left: number[] }>(
      'POST',
      deskRoutes.deskTreeLeanRemove,
      { campaign: 'wunschbaum-2026', from: 50, until: 70 },
    );
    expect(answer.body.left).toEqual([
      ...[50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 70],
    ]);
    expect(answer.body.removed).toBe(5);
    expect(await idOf(70)).toBe(full);
    const helper = await desk.as('gift-helper');
    expect((await helper('POST', deskRoutes.deskTreeLeanRemove, {})).status).toBe(403);
  });

  const idOf = async (number: number): Promise<string> =>
    (await desk.database.row<{ id: string }>('select id from tree_wish where number = ?', [number]))
      ?.id ?? '';
});
