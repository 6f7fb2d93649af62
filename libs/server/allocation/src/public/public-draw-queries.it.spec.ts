import {
  aSmallTown,
  enterNumber,
  seal,
  solveRun,
  startDraw,
  type RunningDraw,
} from '../testing/start-draw';
import type { Campaign } from '../testing/a-wish-town';
import { PublicDrawQueries } from './public-draw-queries';

describe('what everybody may know of a draw', () => {
  let running: RunningDraw;

  beforeAll(async () => {
    running = await startDraw();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-05-15T18:00:00Z'));

  const read = ({ slug }: Campaign) => running.app.get(PublicDrawQueries).draw(slug);
  const hidden = {
    state: 'sealed',
    secret: null,
    seed: null,
    summary: null,
    tiers: [],
    tables: [],
    hasFile: false,
  };

  /** A draw with its number, and one run that tells of every tier. */
  async function aSolvedDraw(): Promise<{ campaign: Campaign; runId: string }> {
    const { campaign } = await aSmallTown(running);
    await seal(running, campaign);
    await enterNumber(running, campaign);
    const runId = await solveRun(running, campaign);
    const tiers = ['places', 'priority', 'first-three', 'satisfaction', 'lots'].map((tier) => ({
      tier,
      value: 4,
      bound: 4,
      away: 0,
      certified: true,
    }));
    await running.database.rows(
      `update draw_run set tiers = ?::jsonb, public_file = '{}' where id = ?`,
      [JSON.stringify(tiers), runId],
    );
    return { campaign, runId };
  }

  it('says nothing of the secret while only the number is there', async () => {
    const { campaign } = await aSolvedDraw();
    expect(await read(campaign)).toMatchObject({ ...hidden, number: '31415' });
    await expect(running.app.get(PublicDrawQueries).file(campaign.slug)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('says nothing of a run before the confirmation has its time', async () => {
    const { campaign, runId } = await aSolvedDraw();
    await running.database.rows(
      `update draw set confirmed_run_id = ?, public_tables = '[{"kind":"rank"}]' where campaign_id = ?`,
      [runId, campaign.id],
    );
    expect(await read(campaign)).toMatchObject(hidden);
  });

  it('tells of the tiers that say nothing about a child, and of no other', async () => {
    const { campaign, runId } = await aSolvedDraw();
    await running.database.rows(
      'update draw set confirmed_run_id = ?, confirmed_at = now() where campaign_id = ?',
      [runId, campaign.id],
    );
    const open = await read(campaign);
    expect(open).toMatchObject({ state: 'drawn', hasFile: true, summary: { children: 4 } });
    expect(open.secret).not.toBeNull();
    expect(open.tiers.map(({ tier }) => tier)).toEqual(['places', 'first-three', 'satisfaction']);
  });
});
