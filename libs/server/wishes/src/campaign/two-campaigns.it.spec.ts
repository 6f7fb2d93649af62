import {
  deskRoutes,
  routes,
  type PublicTree,
  type TreeCampaigns,
  type TreeFigures,
  type TreeOverview,
  type TreeSettings,
} from '@dabei/contracts';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aTreeCampaign, aWish } from '../testing/a-tree';

const [last, now, next] = ['wunschbaum-2025', 'wunschbaum-2026', 'wunschbaum-2027'] as const;

describe('wish trees of several years beside each other', () => {
  let desk: CheckingDesk;
  let office: Ask;
  const phase = (slug: string, to: string) =>
    desk.database.rows('update tree_campaign set phase = ? where slug = ?', [to, slug]);
  const shown = async () => ({
    desk: (await office<TreeOverview>('GET', deskRoutes.deskTree)).body.campaign?.slug,
    figures: (await office<TreeFigures>('GET', deskRoutes.deskTreeFigures)).body.campaign,
    all: (await office<PublicTree>('GET', routes.publicTree)).body.campaign?.slug,
  });
  const begin = async () => {
    const path = `${deskRoutes.deskTree}?campaign=${next}`;
    const { campaign, steps } = (await office<TreeOverview>('GET', path)).body;
    const version = campaign?.version ?? 0;
    const input = { campaign: next, version, move: 'advance' };
    const moved = await office<TreeSettings & { reason?: string }>(
      'POST',
      deskRoutes.deskTreePhase,
      input,
    );
    return { refused: steps[0]?.refused, reason: moved.body.reason, phase: moved.body.phase };
  };

  beforeAll(async () => {
    desk = await aCheckingDesk();
    office = await desk.as('office');
    await aTreeCampaign(desk.database, { phase: 'counted', slug: last });
    const running = await aTreeCampaign(desk.database, { phase: 'published', slug: now });
    await aWish(desk.database, running, 7);
    const prepared = await aTreeCampaign(desk.database, { phase: 'preparing', slug: next });
    await desk.database.rows("update tree_campaign set created_on = '2026-12-01' where id = ?", [
      prepared,
    ]);
    await desk.database.rows(
      "insert into tree_consent (campaign_id, version, language, words) values (?, 1, 'de', 'Ja.')",
      [prepared],
    );
  });
  afterAll(() => desk.stop());

  it('show the one that runs, though the next is prepared already', async () => {
    expect(await shown()).toEqual({ desk: now, figures: now, all: now });
    const tree = await office<PublicTree>('GET', routes.publicTree);
    expect(tree.body.wishes.map(({ number }) => number)).toEqual([7]);
  });

  it('are offered to choose among, also to who takes gifts in', async () => {
    const helper = await desk.as('gift-helper');
    const { body } = await helper<TreeCampaigns>('GET', deskRoutes.deskTreeCampaigns);
    expect(body.campaigns.map(({ slug }) => slug)).toEqual([now, next, last]);
    const entering = await desk.as('entitling-body');
    expect((await entering('GET', deskRoutes.deskTreeCampaigns)).status).toBe(403);
  });

  it('let the next one collect only when this one is counted', async () => {
    expect(await begin()).toEqual({ refused: 'another-runs', reason: 'tree-another-runs' });
    await phase(now, 'handover');
    expect((await begin()).reason).toBe('tree-another-runs');
  });

  it('never run two at once, whatever the code does', async () => {
    await expect(phase(next, 'collecting')).rejects.toThrow(/tree_campaign_one_runs/);
  });

  it('show the next when this one is counted, and the last when there is no other', async () => {
    await phase(now, 'counted');
    expect(await shown()).toEqual({ desk: next, figures: next, all: undefined });
    await phase(next, 'erased');
    expect((await shown()).desk).toBe(now);
    await phase(next, 'preparing');
    expect(await begin()).toEqual({ refused: null, phase: 'collecting' });
  });

  it('close with the count what was handed over', async () => {
    const id = (
      await desk.database.row<{ id: string }>('select id from tree_campaign where slug = ?', [next])
    )?.id;
    await aWish(desk.database, id ?? '', 1, { state: 'handed-over' });
    await phase(next, 'handover');
    expect((await begin()).phase).toBe('counted');
    const wish = await desk.database.row('select state from tree_wish where campaign_id = ?', [
      id ?? '',
    ]);
    expect(wish).toEqual({ state: 'closed' });
  });
});
