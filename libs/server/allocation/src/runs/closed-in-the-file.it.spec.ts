import { checkDrawFile } from '../publish/check-draw-file';
import type { DrawFile } from '../publish/draw-file';
import { PublicDrawQueries } from '../public/public-draw-queries';
import type { Campaign, Family } from '../testing/a-wish-town';
import { enterNumber, seal, solveRun, startDraw, type RunningDraw } from '../testing/start-draw';

describe('lists that stay closed in the public file of a town', () => {
  let running: RunningDraw;

  beforeAll(async () => {
    running = await startDraw();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-05-15T18:00:00Z'));

  interface Crowd {
    campaign: Campaign;
    hidden: Family;
    /** With the reduced fee, for which two places are reserved. */
    reduced: Family[];
    runId: string;
    file: DrawFile | null;
  }

  /** So many children who all wish the same, one of them in a protected household. */
  async function drawn(lists: number): Promise<Crowd> {
    const { town, database } = running;
    const campaign = await town.aCampaign({ phase: 'drawing' });
    const quotaIds = [
      await town.aQuota(campaign.id, 4),
      await town.aQuota(campaign.id, 2, 'reserved-reduced'),
    ];
    const climbing = await town.anEvent(campaign, { quotaIds });
    const families: Family[] = [];
    for (let index = 0; index < lists; index += 1) {
      const family = await town.aFamily({
        protected: index === 0,
        ...(index > lists - 4 ? { reducedFeeUntil: '2027-12-31' } : {}),
      });
      await town.aList(campaign, family, [climbing]);
      families.push(family);
    }
    await seal(running, campaign);
    await enterNumber(running, campaign);
    const runId = await solveRun(running, campaign);
    const row = await database.row<{ file: DrawFile | null }>(
      'select public_file as file from draw_run where id = ?',
      [runId],
    );
    const [hidden] = families;
    if (hidden === undefined) throw new Error('no families');
    return { campaign, hidden, reduced: families.slice(-3), runId, file: row?.file ?? null };
  }

  const nonceOf = async ({ id }: Family): Promise<string> => {
    const list = await running.database.row<{ nonce: string }>(
      `select encode(nonce, 'hex') as nonce from wish_list where household_id = ?`,
      [id],
    );
    return list?.nonce ?? '';
  };

  it('are the protected one, those on reserved places and others beside them', async () => {
    const { hidden, reduced, runId, file, campaign } = await drawn(60);
    if (file === null) throw new Error('no file');
    const closed = new Set(file.closedRows.map(({ nonce }) => nonce));
    expect(closed).toContain(await nonceOf(hidden));
    const seated = await running.database.rows<{ child: string }>(
      'select child_id as child from draw_placement where run_id = ?',
      [runId],
    );
    const served = reduced.filter(({ childIds }) => seated.some((s) => s.child === childIds[0]));
    expect(served.length).toBeGreaterThanOrEqual(2);
    for (const family of served) {
      const nonce = await nonceOf(family);
      const open = file.rows.find((row) => row.nonce === nonce);
      // open only where the lot among all gave the place
      expect(open === undefined || open.byLot.length === 1).toBe(true);
    }
    expect(closed.size).toBeGreaterThanOrEqual(16);
    expect(checkDrawFile(file).filter(({ ok }) => !ok)).toEqual([]);
    await running.database.rows(
      'update draw set confirmed_run_id = ?, confirmed_at = now() where campaign_id = ?',
      [runId, campaign.id],
    );
    expect(await running.app.get(PublicDrawQueries).draw(campaign.slug)).toMatchObject({
      withheldLists: closed.size,
      summary: { children: 60, placed: 6, emptyHanded: 54 },
    });
  });

  it('leave no file where too few would be open', async () => {
    expect((await drawn(34)).file).toBeNull();
  });
});
