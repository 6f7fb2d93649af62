import { startContext, type RunningContext } from '@dabei/server/testing';
import { aTreeCampaign } from '../testing/a-tree';
import { WishesModule } from '../wishes-module';
import { treeCampaign } from './tree-campaign';

describe('the campaign everybody works on', () => {
  let town: RunningContext;
  beforeAll(async () => {
    town = await startContext({ imports: [WishesModule] });
  });
  afterAll(() => town.stop());

  const current = () =>
    town.database.transact(async (em) => (await treeCampaign(em))?.slug ?? null);
  const phase = (slug: string, to: string) =>
    town.database.rows('update tree_campaign set phase = ? where slug = ?', [to, slug]);

  it("is the one that goes on: next year's does not take it down, one that was counted makes room", async () => {
    expect(await current()).toBeNull();
    await aTreeCampaign(town.database, { slug: 'wunschbaum-2026', phase: 'handover' });
    await aTreeCampaign(town.database, { slug: 'wunschbaum-2027', phase: 'preparing' });
    expect(await current()).toBe('wunschbaum-2026');
    await phase('wunschbaum-2026', 'counted');
    expect(await current()).toBe('wunschbaum-2027');
    await phase('wunschbaum-2027', 'erased');
    expect(await current()).toBe('wunschbaum-2026');
  });
});
