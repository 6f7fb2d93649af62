import type { PledgePage } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { startContext, type RunningContext } from '@dabei/server/testing';
import { aTreeCampaign, aWish, treeSlug } from '../testing/a-tree';
import { WishesJobsModule } from '../wishes-jobs-module';
import { WishesModule } from '../wishes-module';
import { PledgeQueries } from './pledge-queries';
import { PromiseByPhone } from './promise-by-phone';
import { RemindDonors } from './remind-donors';

const office = 'account-of-the-office';

describe('promises and their days', () => {
  let town: RunningContext;
  let campaignId: string;

  beforeAll(async () => {
    town = await startContext({ imports: [WishesModule, WishesJobsModule] });
    campaignId = await aTreeCampaign(town.database, { promiseDays: 5 });
  });
  afterAll(() => town.stop());
  beforeEach(async () => {
    await town.at('2026-11-25T10:00:00Z');
    for (const table of ['outbox', 'purchase', 'pledge', 'pledge_basket', 'donor', 'tree_wish'])
      await town.database.rows(`delete from ${table}`);
    await town.database.rows("update tree_campaign set phase = 'published'");
  });

  const database = () => town.app.get(Database);
  const promise = (numbers: number[], email: string | null = 'a@example.org') =>
    town.app.get(PromiseByPhone).promise(
      {
        campaign: treeSlug,
        numbers,
        name: 'Kim Beispiel',
        company: '',
        phone: null,
        email,
        language: 'de',
      },
      office,
    );
  const runOn = async (instant: string) => {
    await town.at(instant);
    // two workers at once
    await Promise.all([town.app.get(RemindDonors).run(), town.app.get(RemindDonors).run()]);
  };
  const told = async () =>
    (
      await database().rows<{ kind: string; payload: { kind?: string; by?: string } }>(
        "select kind, payload from outbox where kind in ('pledges-due', 'pledge-ended') order by id",
      )
    ).map(({ kind, payload }) => `${kind} ${payload.kind ?? payload.by ?? ''}`);
  const stateOf = async (number: number) =>
    (
      await database().row<{ state: string }>('select state from tree_wish where number = ?', [
        number,
      ])
    )?.state;

  it('takes what is free, never what somebody else holds online', async () => {
    await aWish(database(), campaignId, 1, { outlet: 'tree' });
    await aWish(database(), campaignId, 2, { state: 'held' });
    await aWish(database(), campaignId, 3, { state: 'out' });
    expect(await promise([1, 2, 3])).toEqual({ promised: [1, 3], gone: [2] });
    expect(await stateOf(2)).toBe('held');
  });

  it('reminds before the day and after it, once per donor, then the wish is free again', async () => {
    for (const number of [1, 2]) await aWish(database(), campaignId, number);
    await promise([1, 2]);
    await runOn('2026-11-26T10:00:00Z');
    expect(await told()).toEqual([]);
    await runOn('2026-11-27T02:00:00Z');
    expect(await told()).toEqual([]);
    await runOn('2026-11-27T09:00:00Z');
    await runOn('2026-11-28T09:00:00Z');
    expect(await told()).toEqual(['pledges-due before']);
    await runOn('2026-12-01T09:00:00Z');
    await runOn('2026-12-02T09:00:00Z');
    expect(await told()).toEqual(['pledges-due before', 'pledges-due after']);
    await runOn('2026-12-03T09:00:00Z');
    expect((await told()).slice(2)).toEqual(['pledge-ended time', 'pledge-ended time']);
    expect([await stateOf(1), await stateOf(2)]).toEqual(['published', 'published']);
  });

  it('buys what no donor can bring in time any more', async () => {
    await aWish(database(), campaignId, 1);
    await promise([1]);
    await runOn('2026-12-15T09:00:00Z');
    await runOn('2026-12-16T09:00:00Z');
    expect(await stateOf(1)).toBe('to-buy');
    expect(await database().rows('select cause from purchase')).toEqual([{ cause: 'late' }]);
  });

  it('ends nothing of somebody who can only be phoned: a person decides', async () => {
    await aWish(database(), campaignId, 1);
    await promise([1], null);
    await runOn('2026-12-15T09:00:00Z');
    await runOn('2026-12-20T09:00:00Z');
    expect(await stateOf(1)).toBe('claimed');
  });

  it('leaves alone a parcel that lies in a shop', async () => {
    const wishId = await aWish(database(), campaignId, 1);
    await promise([1]);
    await database().rows(
      `insert into gift (campaign_id, wish_id, state, came_on) values (?, ?, 'dropped-off', '2026-11-29')`,
      [campaignId, wishId],
    );
    await runOn('2026-12-20T09:00:00Z');
    expect(await told()).toEqual([]);
    expect(await stateOf(1)).toBe('claimed');
    await database().rows('delete from gift');
  });

  it('leaves alone what is said to be handed in, and shows it to the office', async () => {
    await aWish(database(), campaignId, 1);
    await promise([1]);
    await database().rows("update pledge set says_handed_in_on = '2026-11-29'");
    await runOn('2026-12-20T09:00:00Z');
    expect(await told()).toEqual([]);
    const page: PledgePage = await town.app
      .get(PledgeQueries)
      .page({ show: 'says-handed-in', text: 'A@example.org', page: 1 });
    expect(page.rows.map(({ number, donor, late }) => [number, donor, late])).toEqual([
      [1, 'Kim Beispiel', true],
    ]);
    expect(page.counts).toEqual({ open: 1, late: 0, toCall: 0, saysHandedIn: 1, arrived: 0 });
  });
});
