import { permissionsOf, type Need } from '@dabei/contracts';
import { randomUUID } from 'node:crypto';
import { startOverview, type RunningOverview } from '../testing/start-overview';

const office = permissionsOf({ bundles: ['office'], secondFactor: true });

describe('what the wish tree needs today', () => {
  let running: RunningOverview;
  const campaign = randomUUID();
  const needs = async (permissions = office): Promise<Need[]> =>
    (await running.today.today(permissions)).needs.filter(({ kind }) => kind.startsWith('tree-'));
  const aWish = async (state: string, number: number | null): Promise<string> => {
    const id = randomUUID();
    await running.database.rows(
      `insert into tree_wish (id, campaign_id, number, mode, state, consent_version, entered_on)
       values (?, ?, ?, 'full', ?, 1, '2027-11-01')`,
      [id, campaign, number, state],
    );
    return id;
  };

  beforeAll(async () => {
    running = await startOverview();
    await running.at('2027-12-06T08:00:00Z');
    await running.database.rows(
      `insert into tree_campaign (id, slug, title, phase, price_limit_cents, collect_until, gifts_until,
         handover_from, handover_until, erase_on, gift_place, handover_place, created_on)
       values (?, 'baum', 'Wunschbaum', 'intake', 2500, '2027-11-05', '2027-12-10', '2027-12-17', '2027-12-17',
         '2028-02-01', 'Büro', 'Büro', '2027-09-01')`,
      [campaign],
    );
  });
  afterAll(() => running.stop());

  it('is nothing while nothing waits', async () => {
    await aWish('published', 1);
    expect(await needs()).toEqual([]);
  });

  it('counts wishes to check and gifts that are overdue', async () => {
    await aWish('submitted', null);
    await aWish('in-review', null);
    for (const [number, day] of [
      [2, '2027-12-05'],
      [3, '2027-12-06'],
    ] as const)
      await running.database.rows(
        `with d as (insert into donor (campaign_id, sealed, key_id, created_on)
           values (?, '\\x00', 'k1', '2027-11-21') returning id)
         insert into pledge (wish_id, donor_id, state, channel, promised_until, created_at)
         select ?, d.id, 'promised', 'phone', ?, now() from d`,
        [campaign, await aWish('claimed', number), day],
      );
    expect(await needs()).toMatchObject([
      { kind: 'tree-check', items: [{ count: 2 }] },
      { kind: 'tree-late', items: [{ count: 1 }] },
    ]);
  });

  it('warns two weeks before the day of a campaign that is not counted', async () => {
    const uncounted = async () =>
      (await needs()).filter(({ kind }) => kind === 'tree-uncounted').flatMap(({ items }) => items);
    await running.at('2028-01-17T08:00:00Z');
    expect(await uncounted()).toEqual([]);
    await running.at('2028-01-18T08:00:00Z');
    expect(await uncounted()).toMatchObject([{ id: 'baum', title: 'Wunschbaum' }]);
    await running.database.rows("update tree_campaign set phase = 'counted'");
    expect(await uncounted()).toEqual([]);
  });

  it('is for who works at the wish tree only', async () => {
    expect(await needs(['desk:read', 'desk:campaign'])).toEqual([]);
  });
});
