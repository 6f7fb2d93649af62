import { outdatedRuns } from '@dabei/server/platform';
import { aDrawnRun } from '../testing/a-draw';
import { staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { ConfirmDraw } from '../draw/confirm-draw';
import { MergeFamilies } from './merge-families';

/** One child was entered twice; between the number and the confirmation the office makes one of it. */
describe('two entries of one child in a drawn season', () => {
  let running: RunningRegistrations;
  beforeAll(async () => {
    running = await startRegistrations();
    await running.at('2027-05-15T10:00:00Z');
  });
  afterAll(() => running.stop());

  type Side = 'online' | 'counter';
  /** Who of the two entries has a frozen list: lots 1, 2, … in this order, then another family's. */
  async function aDrawnTown(lists: readonly { of: Side; reason: string }[]) {
    const { town, database } = running;
    const campaignId = await town.aCampaign({ phase: 'drawing' });
    const event = await town.anEvent({ campaignId, capacity: 2 });
    const families = {
      online: await town.aHousehold(),
      counter: await town.aHousehold({ contactBy: 'phone' }),
      friend: await town.aHousehold(),
    };
    await database.rows(
      'update guardian set email = null, email_confirmed_at = null where household_id = ?',
      [families.counter.id],
    );
    const wish = (side: Side | 'friend', reason: string) => ({
      childId: families[side].childIds[0] ?? '',
      householdId: families[side].id,
      eventId: event.id,
      reason,
    });
    const runId = await aDrawnRun(database, campaignId, [
      ...lists.map(({ of, reason }) => wish(of, reason)),
      wish('friend', 'placed'),
    ]);
    await database.rows(
      `update wish_list set nonce = decode(md5(id::text), 'hex') where campaign_id = ?`,
      [campaignId],
    );
    return { campaignId, event, runId, ...families };
  }
  type Town = Awaited<ReturnType<typeof aDrawnTown>>;

  const merge = (keeps: { id: string }, goes: { id: string }) =>
    running.app.get(MergeFamilies).merge(keeps.id, goes.id, staff);
  const drawnOf = async ({ campaignId, runId, online }: Town) => {
    const [childId] = online.childIds;
    const rows = (sql: string, params: unknown[]) =>
      running.database.rows<{ it: number | string }>(sql, params);
    const its = (found: { it: number | string }[]) => found.map(({ it }) => it);
    return {
      lots: its(
        await rows('select lot as it from lot where campaign_id = ? and child_id = ?', [
          campaignId,
          childId,
        ]),
      ),
      answers: its(
        await rows('select reason as it from wish_answer where run_id = ? and child_id = ?', [
          runId,
          childId,
        ]),
      ),
      places: (
        await rows('select 1 as it from draw_placement where run_id = ? and child_id = ?', [
          runId,
          childId,
        ])
      ).length,
      lists: (await rows('select 1 as it from wish_list where campaign_id = ?', [campaignId]))
        .length,
      allLots: its(
        await rows('select lot as it from lot where campaign_id = ? order by lot', [campaignId]),
      ),
    };
  };
  const outdated = ({ campaignId }: Town): Promise<Set<string>> =>
    running.database.transact((em) => outdatedRuns(em, campaignId, '2027-05-15'));

  it.each(['online', 'counter'] as const)(
    'both have a list, %s stays: the later list and its lot, so that nobody chooses a lot by merging',
    async (stays) => {
      const town = await aDrawnTown([
        { of: 'counter', reason: 'placed' },
        { of: 'online', reason: 'full' },
      ]);
      await running.database.rows(
        "update wish_list set changed_at = '2020-05-01T08:00:00Z' where household_id = ?",
        [town.counter.id],
      );
      await merge(town[stays], town[stays === 'online' ? 'counter' : 'online']);
      expect(await drawnOf({ ...town, online: town[stays] })).toEqual({
        lots: [2],
        answers: ['full'],
        places: 0,
        lists: 2,
        allLots: [2, 3],
      });
      // nobody else's place depends on it: the run goes on
      expect(await outdated(town)).toEqual(new Set());
    },
  );

  it('both have a list: the place of the other one is nobody’s', async () => {
    const town = await aDrawnTown([
      { of: 'counter', reason: 'placed' },
      { of: 'online', reason: 'full' },
    ]);
    await merge(town.online, town.counter);
    // nobody else's place depends on it: the run goes on
    expect(await outdated(town)).toEqual(new Set());
    await running.app.get(ConfirmDraw).confirm(town.runId, { places: 1, waiting: 1 }, staff);
  });

  it('only the other has one: list, lot and place come along', async () => {
    const town = await aDrawnTown([{ of: 'counter', reason: 'placed' }]);
    await merge(town.online, town.counter);
    expect(await drawnOf(town)).toEqual({
      lots: [1],
      answers: ['placed'],
      places: 1,
      lists: 2,
      allLots: [1, 2],
    });
    expect(await outdated(town)).toEqual(new Set());
    await running.app.get(ConfirmDraw).confirm(town.runId, { places: 2, waiting: 0 }, staff);
    const [row] = await running.database.rows<{ household_id: string }>(
      'select household_id from registration where child_id = ?',
      [town.online.childIds[0]],
    );
    expect(row?.household_id).toBe(town.online.id);
  });

  it('a draft that was never frozen does not stand in the way of the frozen list', async () => {
    const town = await aDrawnTown([{ of: 'counter', reason: 'placed' }]);
    await running.database.rows(
      `insert into wish_list (campaign_id, household_id, child_id, state, channel, changed_at)
       values (?, ?, ?, 'submitted', 'family', now())`,
      [town.campaignId, town.online.id, town.online.childIds[0]],
    );
    await merge(town.online, town.counter);
    expect(await drawnOf(town)).toMatchObject({ lots: [1], places: 1, lists: 2 });
  });

  it('every list that is left has one lot, so that a later run knows everybody', async () => {
    const town = await aDrawnTown([
      { of: 'online', reason: 'full' },
      { of: 'counter', reason: 'placed' },
    ]);
    await merge(town.online, town.counter);
    expect(
      await running.database.rows(
        `select 1 from wish_list l left join lot on lot.campaign_id = l.campaign_id and lot.child_id = l.child_id
         where l.campaign_id = ? and (lot.lot is null or l.nonce is null)`,
        [town.campaignId],
      ),
    ).toEqual([]);
  });
});
