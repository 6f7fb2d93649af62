import { PublicDrawQueries } from '../public/public-draw-queries';
import { reasonOf } from '../testing/family-acts';
import {
  aSmallTown,
  enterNumber,
  seal,
  solveRun,
  startDraw,
  type RunningDraw,
  type SmallTown,
} from '../testing/start-draw';
import { RunQueries } from './run-queries';

describe('the draw itself, made more than once', () => {
  let running: RunningDraw;

  beforeAll(async () => {
    running = await startDraw();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-05-15T18:00:00Z'));

  async function drawnOnce(): Promise<{ town: SmallTown; runId: string }> {
    const town = await aSmallTown(running);
    await solveRun(running, town.campaign);
    await seal(running, town.campaign);
    await enterNumber(running, town.campaign);
    return { town, runId: await solveRun(running, town.campaign, [], '') };
  }
  const detail = (runId: string) => running.app.get(RunQueries).detail(runId);
  const shown = async ({ campaign }: SmallTown) =>
    (await running.app.get(PublicDrawQueries).draw(campaign.slug)).finalRuns;

  it('needs a reason, and everybody reads how often, when and why', async () => {
    const { town } = await drawnOnce();
    expect(await reasonOf(solveRun(running, town.campaign, [], ''))).toBe('repeat-needs-reason');
    await running.at('2027-05-15T19:00:00Z');
    const second = await solveRun(running, town.campaign, [], 'Ein Termin war falsch');
    // a what-if with the same lots is not the draw
    await solveRun(
      running,
      town.campaign,
      [{ kind: 'capacity', eventId: town.climbing, capacity: 3 }],
      '',
    );
    await running.database.rows('update draw set confirmed_run_id = ? where campaign_id = ?', [
      second,
      town.campaign.id,
    ]);
    expect(await shown(town)).toEqual([
      { at: expect.stringMatching(/^2027-05-15T18:00/) as string, reason: '', confirmed: false },
      {
        at: expect.stringMatching(/^2027-05-15T19:00/) as string,
        reason: 'Ein Termin war falsch',
        confirmed: true,
      },
    ]);
  });

  it('is never forgotten for newer runs, or nobody could count', async () => {
    const { town, runId } = await drawnOnce();
    for (let index = 0; index < 20; index += 1)
      await running.database.rows(
        `insert into draw_run (campaign_id, label, state, final, changes, seconds, made_by, made_at)
         values (?, '', 'done', true, '[{"kind":"cancel"}]', 30, 'staff', now())`,
        [town.campaign.id],
      );
    await solveRun(running, town.campaign, [], 'Noch einmal');
    expect((await shown(town)).length).toBe(2);
    expect((await detail(runId)).state).toBe('done');
  });

  it('only the newest counts', async () => {
    const { town, runId } = await drawnOnce();
    expect(await detail(runId)).toMatchObject({ counts: true, outdated: false, repeatReason: '' });
    const second = await solveRun(running, town.campaign, [], 'Noch einmal');
    expect(await detail(runId)).toMatchObject({ counts: false, outdated: false });
    expect(await detail(second)).toMatchObject({ counts: true, repeatReason: 'Noch einmal' });
  });

  it('goes on when a frozen list is erased, and outdates nothing', async () => {
    const { town, runId } = await drawnOnce();
    const [gone] = town.families;
    for (const table of ['wish_list', 'lot', 'draw_placement', 'wish_answer'])
      await running.database.rows(`delete from ${table} where child_id = ?`, [gone?.childIds[0]]);
    expect((await detail(runId)).outdated).toBe(false);
    const second = await solveRun(running, town.campaign, [], 'Eine Familie ist weggezogen');
    expect(await detail(second)).toMatchObject({ state: 'done', outdated: false });
    expect((await detail(second)).summary?.children).toBe(3);
    expect(await shown(town)).toHaveLength(2);
  });

  it('makes its file also where a frozen list was erased since', async () => {
    const town = await aSmallTown(running, 60);
    await seal(running, town.campaign);
    const [gone] = town.families;
    await running.database.rows('delete from wish_list where child_id = ?', [gone?.childIds[0]]);
    await enterNumber(running, town.campaign);
    const runId = await solveRun(running, town.campaign, [], '');
    expect((await detail(runId)).state).toBe('done');
    await running.database.rows(
      'update draw set confirmed_run_id = ?, confirmed_at = now() where campaign_id = ?',
      [runId, town.campaign.id],
    );
    expect(await running.app.get(PublicDrawQueries).draw(town.campaign.slug)).toMatchObject({
      state: 'drawn',
      hasFile: true,
    });
  });
});
