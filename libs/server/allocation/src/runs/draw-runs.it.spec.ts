import { DecideByHand } from '../hands/decide-by-hand';
import { PublicDrawQueries } from '../public/public-draw-queries';
import { CountDraw } from '../public/count-draw';
import { WishAnswerQueries } from '../answers/wish-answer-queries';
import {
  aSmallTown,
  enterNumber,
  seal,
  solveRun,
  startDraw,
  type RunningDraw,
  type SmallTown,
} from '../testing/start-draw';
import { staff } from '../testing/start-wishes';
import { CancelRun } from './cancel-run';
import { ResumeDraws } from './resume-draws';
import { RunDraw } from './run-draw';
import { RunQueries } from './run-queries';
import { StartRun } from './start-run';

describe('runs of the draw', () => {
  let running: RunningDraw;

  beforeAll(async () => {
    running = await startDraw();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-05-15T18:00:00Z'));

  const asked = ({ campaign: { slug } }: SmallTown) =>
    running.app
      .get(StartRun)
      .start({ campaign: slug, label: '', changes: [], reason: '', seconds: 30 }, staff);
  const detail = (runId: string) => running.app.get(RunQueries).detail(runId);
  const placements = (runId: string) =>
    running.database.rows<{ child_id: string; event_id: string }>(
      'select child_id, event_id from draw_placement where run_id = ? order by child_id, event_id',
      [runId],
    );
  const lots = ({ campaign }: SmallTown) =>
    running.database.rows<{ lot: number }>(
      'select lot from lot where campaign_id = ? order by lot',
      [campaign.id],
    );

  it('seal once, whoever presses; nothing is sealed while families still wish', async () => {
    const town = await aSmallTown(running);
    await running.database.rows("update campaign set phase = 'wishing' where id = ?", [
      town.campaign.id,
    ]);
    await expect(seal(running, town.campaign)).rejects.toMatchObject({
      details: { reason: 'wishing-goes-on' },
    });
    await running.database.rows("update campaign set phase = 'drawing' where id = ?", [
      town.campaign.id,
    ]);
    await Promise.all([seal(running, town.campaign), seal(running, town.campaign)]);
    const rows = await running.database.rows<{ commitment: string; plain: boolean }>(
      `select commitment, position(sealed in convert_to(frozen::text, 'UTF8')) > 0 as plain from draw
       where campaign_id = ?`,
      [town.campaign.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(rows[0]?.plain).toBe(false);
  });

  it('the number comes on its day, once, and makes every lot', async () => {
    const town = await aSmallTown(running);
    await expect(enterNumber(running, town.campaign)).rejects.toMatchObject({
      details: { reason: 'not-sealed' },
    });
    await seal(running, town.campaign);
    await running.at('2027-05-14T18:00:00Z');
    await expect(enterNumber(running, town.campaign)).rejects.toMatchObject({
      details: { reason: 'number-too-early' },
    });
    await running.at('2027-05-15T18:00:00Z');
    await enterNumber(running, town.campaign);
    expect(await lots(town)).toEqual([1, 2, 3, 4].map((lot) => ({ lot })));
    await expect(enterNumber(running, town.campaign, '9 9 9 9')).rejects.toMatchObject({
      details: { reason: 'number-is-fixed' },
    });
  });

  it('a rehearsal gives everybody something, says so with its proof, and touches no lot', async () => {
    const town = await aSmallTown(running);
    const run = await detail(await solveRun(running, town.campaign));
    expect(run).toMatchObject({ state: 'done', final: false, outdated: false, fallback: false });
    expect(run.summary).toMatchObject({ children: 4, placed: 4, emptyHanded: 0, placesGiven: 4 });
    expect(run.tiers.find(({ tier }) => tier === 'places')).toMatchObject({
      value: run.tiers.find(({ tier }) => tier === 'places')?.bound,
      certified: true,
      away: 0,
    });
    expect(run.events.find(({ title }) => title === 'Klettern')).toMatchObject({
      wished: 4,
      firstWished: 4,
      given: 2,
      hot: true,
    });
    expect(await lots(town)).toEqual([]);
  });

  it('the final run is the same twice', async () => {
    const town = await aSmallTown(running, 6);
    await seal(running, town.campaign);
    await enterNumber(running, town.campaign);
    const first = await solveRun(running, town.campaign);
    const second = await solveRun(running, town.campaign);
    expect(await placements(first)).toEqual(await placements(second));
    expect((await detail(first)).final).toBe(true);
    expect((await detail(first)).emptyHands).toHaveLength(2);
  });

  it('what is decided by hand wins, and outdates what was run before', async () => {
    const town = await aSmallTown(running);
    const before = await solveRun(running, town.campaign);
    const [family] = town.families;
    const hand = (kind: 'force' | 'forbid', eventId: string) =>
      running.app.get(DecideByHand).decide(
        {
          campaign: town.campaign.slug,
          childId: family?.childIds[0] ?? '',
          eventId,
          kind,
          reason: 'Der Bruder ist Betreuer',
        },
        staff,
      );
    await hand('force', town.climbing);
    expect((await detail(before)).outdated).toBe(true);
    const forced = await solveRun(running, town.campaign);
    expect(await placements(forced)).toContainEqual({
      child_id: family?.childIds[0],
      event_id: town.climbing,
    });
    await hand('forbid', town.climbing);
    const forbidden = await solveRun(running, town.campaign);
    expect(await placements(forbidden)).not.toContainEqual({
      child_id: family?.childIds[0],
      event_id: town.climbing,
    });
  });

  it('a what-if shows what more places would do, and changes nothing real', async () => {
    const town = await aSmallTown(running, 6);
    const plain = await solveRun(running, town.campaign);
    const more = await solveRun(running, town.campaign, [
      { kind: 'capacity', eventId: town.climbing, capacity: 4 },
    ]);
    expect((await detail(plain)).summary?.emptyHanded).toBe(2);
    expect((await detail(more)).summary?.emptyHanded).toBe(0);
    const second = await solveRun(running, town.campaign, [
      {
        kind: 'second-date',
        eventId: town.climbing,
        startsAt: '2027-07-22T08:00:00Z',
        endsAt: '2027-07-22T12:00:00Z',
      },
    ]);
    expect((await detail(second)).summary?.emptyHanded).toBe(0);
    const compared = await running.app.get(RunQueries).compare(plain, more);
    expect(compared.gain).toBeGreaterThanOrEqual(2);
    const [row] = await running.database.rows<{ capacity: number }>(
      `select q.capacity from quota q join event_quota eq on eq.quota_id = q.id where eq.event_id = ?`,
      [town.climbing],
    );
    expect(row?.capacity).toBe(2);
  });

  it('a run whose worker died begins anew and is written once', async () => {
    const town = await aSmallTown(running);
    const { runId } = await asked(town);
    // killed in the middle: claimed, never finished
    await running.database.rows(
      `update draw_run set state = 'solving', claimed_until = clock_timestamp() + interval '1 minute' where id = ?`,
      [runId],
    );
    await running.app.get(RunDraw).run(runId);
    expect((await detail(runId)).state).toBe('solving');
    await running.database.rows(
      `update draw_run set claimed_until = clock_timestamp() - interval '1 second' where id = ?`,
      [runId],
    );
    expect(await running.app.get(ResumeDraws).run()).toBe(1);
    await Promise.all([running.app.get(RunDraw).run(runId), running.app.get(RunDraw).run(runId)]);
    expect((await detail(runId)).state).toBe('done');
    expect(await placements(runId)).toHaveLength(4);
  });

  it('a cancelled run stays cancelled', async () => {
    const town = await aSmallTown(running);
    const { runId } = await asked(town);
    const solving = running.app.get(RunDraw).run(runId);
    await running.app.get(CancelRun).cancel(runId);
    await solving;
    expect((await detail(runId)).state).toBe('cancelled');
    expect(await placements(runId)).toEqual([]);
  });

  it('after the confirmation a family reads its answers; everybody reads the proof and nobody a child', async () => {
    const town = await aSmallTown(running, 60);
    const [family] = town.families;
    await running.database.rows(`update household set protected = false where id = ?`, [
      family?.id,
    ]);
    await running.database.rows('update wish_list set hardship = true where household_id = ?', [
      family?.id,
    ]);
    await seal(running, town.campaign);
    const sealed = await running.app.get(PublicDrawQueries).draw(town.campaign.slug);
    expect(sealed).toMatchObject({ state: 'sealed', secret: null, seed: null, summary: null });
    await enterNumber(running, town.campaign);
    const runId = await solveRun(running, town.campaign);
    await expect(
      running.app.get(WishAnswerQueries).ofFamily(town.campaign.slug, family?.id ?? ''),
    ).rejects.toMatchObject({ code: 'not-found' });
    await running.database.rows(
      'update draw set confirmed_run_id = ?, confirmed_at = now() where campaign_id = ?',
      [runId, town.campaign.id],
    );
    await running.database.rows('update campaign set drawn_at = now() where id = ?', [
      town.campaign.id,
    ]);
    await running.app.get(CountDraw).handle('draw-confirmed', { campaignId: town.campaign.id });
    const answers = await running.app
      .get(WishAnswerQueries)
      .ofFamily(town.campaign.slug, family?.id ?? '');
    expect(answers.children).toHaveLength(1);
    expect(answers.children[0]?.wishes.map(({ title }) => title)).toEqual(['Klettern', 'Kochen']);
    const open = await running.app.get(PublicDrawQueries).draw(town.campaign.slug);
    const file = await running.app.get(PublicDrawQueries).file(town.campaign.slug);
    expect(open).toMatchObject({ state: 'drawn', hasFile: true });
    expect(open.seed).toMatch(/^[0-9a-f]{64}$/);
    const told = JSON.stringify(open) + file;
    const ids = [family?.id ?? '', family?.childIds[0] ?? ''];
    for (const secret of ['Mia', 'Muster', 'hardship', 'priority', ...ids])
      expect(told).not.toContain(secret);
  });
});
