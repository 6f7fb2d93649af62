import { routes, type TreePlaces } from '@dabei/contracts';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aTree, aTreeCampaign } from '../testing/a-tree';

describe('hand-written cards', () => {
  let desk: CheckingDesk;
  let office: Ask;
  let campaign = '';
  let tree = '';
  const enter = (from: number, until: number, state = 'published') =>
    office<{ entered: number; known: number[]; reason?: string }>('POST', routes.deskTreeLean, {
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
    const { trees } = (await office<TreePlaces>('GET', routes.deskTrees)).body;
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
    const { trees } = (await office<TreePlaces>('GET', routes.deskTrees)).body;
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
});
