import { route, deskRoutes, type TreePlaces } from '@dabei/contracts';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aTree, aTreeCampaign, aWish } from '../testing/a-tree';

describe('a tree nobody looks after any more', () => {
  let desk: CheckingDesk;
  let office: Ask;
  const outlets = () => desk.database.rows('select number, outlet from tree_wish order by number');
  const leave = async () => {
    const { trees } = (await office<TreePlaces>('GET', deskRoutes.deskTrees)).body;
    const [tree] = trees;
    if (tree === undefined) throw new Error('there is no tree');
    const { id, number: _, stock: __, linkRound: ___, ...input } = tree;
    return office<{ reason?: string } | null>('PUT', route(deskRoutes.deskTreePlace, { id }), {
      ...input,
      staffed: false,
    });
  };

  beforeAll(async () => {
    desk = await aCheckingDesk();
    office = await desk.as('office');
    const campaign = await aTreeCampaign(desk.database);
    const tree = await aTree(desk.database, campaign, 1, { staffed: true });
    await aWish(desk.database, campaign, 1, { outlet: 'both' });
    await aWish(desk.database, campaign, 2, { state: 'claimed', outlet: 'both' });
    await desk.database.rows('update tree_wish set tree_id = ?', [tree]);
  });
  afterAll(() => desk.stop());

  it('stays looked after while a card of it can be picked online', async () => {
    expect((await leave()).body?.reason).toBe('tree-has-online-cards');
  });

  it('gets nothing back online: what was promised is on paper when it is released', async () => {
    await desk.database.rows("update tree_wish set state = 'stored' where number = 1");
    expect((await leave()).status).toBeLessThan(300);
    expect(await outlets()).toEqual([
      { number: 1, outlet: 'tree' },
      { number: 2, outlet: 'tree' },
    ]);
  });
});
