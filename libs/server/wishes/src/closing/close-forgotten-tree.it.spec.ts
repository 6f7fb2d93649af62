import { deskRoutes, type TreeFigures } from '@dabei/contracts';
import { Audit, Clock, Database, Outbox } from '@dabei/server/platform';
import { aCheckingDesk, type CheckingDesk } from '../testing/a-checking-desk';
import { aPromise } from '../testing/a-promise';
import { aTreeCampaign, aWish, treeSlug } from '../testing/a-tree';
import { CloseForgottenTree } from './close-forgotten-tree';
import { EraseDueTrees } from './erase-due-trees';
import { EraseTree } from './erase-tree';

describe('a wish tree nobody counted', () => {
  let desk: CheckingDesk;
  let sweeper: EraseDueTrees;
  let closer: CloseForgottenTree;
  const phase = async () =>
    (await desk.database.row<{ phase: string }>('select phase from tree_campaign'))?.phase;

  beforeAll(async () => {
    desk = await aCheckingDesk();
    const parts = [desk.config, desk.app.get(Database), desk.app.get(Clock)] as const;
    const audit = desk.app.get(Audit);
    closer = new CloseForgottenTree(...parts, audit);
    const eraser = new EraseTree(...parts, desk.app.get(Outbox), audit);
    sweeper = new EraseDueTrees(...parts, closer, eraser);
    const campaign = await aTreeCampaign(desk.database, { phase: 'handover' });
    await aWish(desk.database, campaign, 1, { state: 'handed-over' });
    await aWish(desk.database, campaign, 2, { state: 'stored' });
    await aPromise(
      desk.database,
      campaign,
      await aWish(desk.database, campaign, 3, { state: 'claimed' }),
    );
    await aWish(desk.database, campaign, 4, { state: 'not-collected' });
  });
  afterAll(() => desk.stop());

  it('is left to the office on its day and for two weeks', async () => {
    await desk.at('2027-02-13T10:00:00Z');
    expect(await sweeper.run()).toBe(0);
    expect(await phase()).toBe('handover');
  });

  it('is then closed as it is, with what was open given up', async () => {
    await desk.at('2027-02-14T10:00:00Z');
    expect([await closer.run(), await closer.run()]).toEqual([1, 0]);
    expect(await phase()).toBe('counted');
    const states = await desk.database.rows('select number, state from tree_wish order by number');
    expect(states).toEqual([
      { number: 1, state: 'closed' },
      { number: 2, state: 'withdrawn' },
      { number: 3, state: 'withdrawn' },
      { number: 4, state: 'withdrawn' },
    ]);
    const lines = await desk.database.rows(
      "select actor, details from audit_line where action = 'tree-given-up'",
    );
    expect(lines).toEqual([{ actor: 'system', details: { before: 'handover', open: 3 } }]);
  });

  it('and erased; its figures are those of before', async () => {
    expect([await sweeper.run(), await sweeper.run()]).toEqual([1, 0]);
    expect(
      await desk.database.rows('select 1 from donor union all select 1 from tree_wish'),
    ).toEqual([]);
    const lead = await desk.as('lead');
    const figures = await lead<TreeFigures>(
      'GET',
      `${deskRoutes.deskTreeFigures}?campaign=${treeSlug}`,
    );
    expect(figures.body).toMatchObject({ phase: 'erased', published: 4, given: 4, handedOver: 1 });
  });
});
