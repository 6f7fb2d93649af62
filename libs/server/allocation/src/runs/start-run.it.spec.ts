import type { DrawChange } from '@dabei/contracts';
import { reasonOf } from '../testing/family-acts';
import { aSmallTown, enterNumber, seal, startDraw, type RunningDraw } from '../testing/start-draw';
import type { Campaign } from '../testing/a-wish-town';
import { staff } from '../testing/start-wishes';
import { CancelRun } from './cancel-run';
import { ClaimRun } from './claim-run';
import { StartRun } from './start-run';
import { storeResult } from './store-result';

describe('asking for a run', () => {
  let running: RunningDraw;

  beforeAll(async () => {
    running = await startDraw();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-05-15T18:00:00Z'));

  const start = ({ slug }: Campaign, changes: DrawChange[] = []): Promise<{ runId: string }> =>
    running.app
      .get(StartRun)
      .start({ campaign: slug, label: '', changes, reason: '', seconds: 30 }, staff);
  const runsOf = ({ id }: Campaign) =>
    running.database.rows<{ id: string }>('select id from draw_run where campaign_id = ?', [id]);
  const rowOf = (runId: string) =>
    running.database.row<{ state: string; seconds: number }>(
      'select state, seconds from draw_run where id = ?',
      [runId],
    );
  const setState = (runId: string, state: string): Promise<unknown> =>
    running.database.rows('update draw_run set state = ? where id = ?', [state, runId]);

  it('is refused once the draw is confirmed', async () => {
    const campaign = await running.town.aCampaign({
      phase: 'drawing',
      drawnAt: '2027-05-15T12:00:00Z',
    });
    expect(await reasonOf(start(campaign))).toBe('already-drawn');
    expect(await runsOf(campaign)).toEqual([]);
  });

  it.each(['announced', 'open', 'closed', 'done'])('is refused in the phase %s', async (phase) => {
    const campaign = await running.town.aCampaign({ phase });
    expect(await reasonOf(start(campaign))).toBe('not-in-this-phase');
    expect(await runsOf(campaign)).toEqual([]);
  });

  it('is refused while three wait', async () => {
    const campaign = await running.town.aCampaign({ phase: 'drawing' });
    const first = await start(campaign);
    await start(campaign);
    await start(campaign);
    expect(await reasonOf(start(campaign))).toBe('too-many-runs');
    await setState(first.runId, 'done');
    expect(await reasonOf(start(campaign))).toBe('done');
  });

  it('gives the draw itself always the same time', async () => {
    const { campaign, climbing } = await aSmallTown(running);
    const rehearsal = await start(campaign);
    await seal(running, campaign);
    await enterNumber(running, campaign);
    const final = await start(campaign);
    const whatIf = await start(campaign, [{ kind: 'capacity', eventId: climbing, capacity: 4 }]);
    const seconds = [];
    for (const { runId } of [rehearsal, final, whatIf]) seconds.push((await rowOf(runId))?.seconds);
    expect(seconds).toEqual([30, 120, 30]);
  });

  it.each(['done', 'failed', 'cancelled'])(
    'a run that is %s is not solved again',
    async (state) => {
      const { runId } = await start(await running.town.aCampaign({ phase: 'drawing' }));
      await setState(runId, state);
      expect(await running.app.get(ClaimRun).take(runId)).toBe(false);
      expect((await rowOf(runId))?.state).toBe(state);
    },
  );

  it('what comes after the run was cancelled is not written', async () => {
    const { campaign, climbing, families } = await aSmallTown(running);
    const { runId } = await start(campaign);
    await running.app.get(CancelRun).cancel(runId);
    const result = {
      fallback: false,
      summary: {} as Parameters<typeof storeResult>[2]['summary'],
      tiers: [],
      events: [],
      placements: [{ childId: families[0]?.childIds[0] ?? '', eventId: climbing }],
      answers: [],
      emptyHands: [],
      publicFile: null,
    };
    const written = await running.database.transact((em) =>
      storeResult(em, runId, result, new Date('2027-05-15T18:01:00Z')),
    );
    expect(written).toBe(false);
    expect((await rowOf(runId))?.state).toBe('cancelled');
    expect(
      await running.database.rows('select 1 from draw_placement where run_id = ?', [runId]),
    ).toEqual([]);
  });
});
