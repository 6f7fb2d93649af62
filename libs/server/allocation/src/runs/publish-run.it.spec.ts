import type { DrawChange } from '@dabei/contracts';
import { enterNumber, seal, solveRun, startDraw, type RunningDraw } from '../testing/start-draw';
import type { Campaign } from '../testing/a-wish-town';
import { staff } from '../testing/start-wishes';
import { RunDraw } from './run-draw';
import { StartRun } from './start-run';

describe('the public file of a run', () => {
  let running: RunningDraw;

  beforeAll(async () => {
    running = await startDraw();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-05-15T18:00:00Z'));

  interface Crowd {
    campaign: Campaign;
    climbing: string;
  }

  /** So many that a file is made: one event, and everybody wishes it. */
  async function aCrowd(): Promise<Crowd> {
    const { town } = running;
    const campaign = await town.aCampaign({ phase: 'drawing' });
    const climbing = await town.anEvent(campaign, { capacity: 4 });
    for (let index = 0; index < 60; index += 1)
      await town.aList(campaign, await town.aFamily(), [climbing]);
    return { campaign, climbing };
  }

  async function drawn({ campaign }: Crowd, changes: DrawChange[] = []): Promise<string> {
    await seal(running, campaign);
    await enterNumber(running, campaign);
    return solveRun(running, campaign, changes);
  }

  const published = (runId: string) =>
    running.database.row<{ state: string; file: boolean }>(
      'select state, public_file is not null as file from draw_run where id = ?',
      [runId],
    );

  it('is made of the draw itself', async () => {
    const runId = await drawn(await aCrowd());
    expect(await published(runId)).toEqual({ state: 'done', file: true });
  });

  it('is not made of a what-if', async () => {
    const crowd = await aCrowd();
    const runId = await drawn(crowd, [{ kind: 'capacity', eventId: crowd.climbing, capacity: 6 }]);
    expect(await published(runId)).toEqual({ state: 'done', file: false });
  });

  it('nor of a rehearsal that is solved when the number is there', async () => {
    const { campaign } = await aCrowd();
    await seal(running, campaign);
    const { runId } = await running.app
      .get(StartRun)
      .start({ campaign: campaign.slug, label: '', changes: [], reason: '', seconds: 30 }, staff);
    await enterNumber(running, campaign);
    await running.app.get(RunDraw).run(runId);
    expect(await published(runId)).toEqual({ state: 'done', file: false });
  });
});
