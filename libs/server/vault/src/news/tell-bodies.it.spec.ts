import type { BodyWishMoved } from '@dabei/contracts';
import { migrateVault } from '../database/migrate-vault';
import { startVault, type Ask, type RunningVault } from '../testing/start-vault';
import { TellBodies } from './tell-bodies';

describe('bodies hear that something may wait for them', () => {
  let vault: RunningVault;
  let caritas: { bodyId: string; ask: Ask };
  let wish: BodyWishMoved;

  beforeAll(async () => {
    vault = await startVault();
    caritas = await vault.aBody('Caritas');
    const school = await vault.aBody('Schule');
    wish = await vault.enter(caritas);
    await vault.enter(school, {
      child: { firstName: 'Ben', lastName: 'Nussknacker', birthDate: '2018-02-02' },
    });
  });
  afterAll(() => vault.stop());

  const run = () => vault.app.get(TellBodies).run();
  const told = () =>
    vault.database.rows<{ payload: Record<string, string> }>(
      "select payload from outbox where kind = 'tree-body-news' order by created_at",
    );
  const move = (state: string) =>
    vault.database.rows('update tree_wish set state = ?, version = version + 1 where id = ?', [
      state,
      wish.id,
    ]);
  /** Everything outside the vault that is about bodies, and the names themselves. */
  const dump = async () => [
    await vault.database.rows('select * from tree_body order by organisation_id'),
    await vault.vaultRows('select * from vault.entry order by id'),
  ];

  it('all of them at once, for a wish that came back: no row says whose', async () => {
    expect(await run()).toBe(0);
    const before = await dump();
    await move('returned');
    await vault.at('2027-11-03T10:00:00Z');
    expect([await run(), await run()]).toEqual([1, 0]);
    expect((await told()).map(({ payload }) => payload)).toEqual([
      { campaignId: vault.campaignId, day: '2027-11-03' },
    ]);
    expect(await dump()).toEqual(before);
    const news = await vault.vaultRows<{ text: string }>(
      'select n::text as text from vault.body_news n',
    );
    expect(news).toHaveLength(1);
    for (const id of [wish.id, caritas.bodyId]) expect(news[0]?.text).not.toContain(id);
  });

  it('in the first hour that is not quiet, and not again that day', async () => {
    await move('submitted');
    await move('returned');
    expect(await run()).toBe(0);
    await vault.at('2027-11-04T05:30:00Z');
    expect(await run()).toBe(0);
    await vault.at('2027-11-04T07:30:00Z');
    expect([await run(), await run()]).toEqual([1, 0]);
    await vault.at('2027-11-05T10:00:00Z');
    expect(await run()).toBe(0);
  });

  it('and when all gifts of one are here, again only after one was missing', async () => {
    await vault.database.rows("update tree_campaign set phase = 'gap-closing'");
    await vault.database.rows('update tree_wish set number = 1 where id = ?', [wish.id]);
    const on = async (day: number, state: string) => {
      await move(state);
      await vault.at(`2027-11-${String(day).padStart(2, '0')}T10:00:00Z`);
      return run();
    };
    expect(await on(6, 'claimed')).toBe(0);
    expect(await on(7, 'stored')).toBe(1);
    expect(await on(8, 'stored')).toBe(0);
    expect(await on(9, 'defect')).toBe(0);
    expect(await on(10, 'stored')).toBe(1);
  });

  it('beside a name stands nothing of it, after an update and while the version before still writes', async () => {
    await vault.vaultRows("delete from vault.migration where name = '004-news-for-all'");
    await vault.vaultRows('drop trigger entry_without_told_version on vault.entry');
    await vault.vaultRows('drop function vault.forget_told_version');
    await vault.vaultRows('drop table vault.body_news');
    await vault.vaultRows('update vault.entry set told_version = 7');
    await migrateVault(vault.vaultUrl);
    const kept = () => vault.vaultRows('select 1 from vault.entry where told_version is not null');
    expect(await kept()).toEqual([]);
    await vault.vaultRows('update vault.entry set told_version = 8');
    expect(await kept()).toEqual([]);
  });
});
