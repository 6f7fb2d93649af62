import { deskRoutes, routes } from '@dabei/contracts';
import { startVault, type Ask, type RunningVault } from '../testing/start-vault';
import { EraseWhatIsLeft } from './erase-what-is-left';
import { OnTreeErased } from './on-tree-erased';
import { RecheckTwins } from './recheck-twins';
import { SweepOrphans } from './sweep-orphans';

describe('what goes from the vault', () => {
  let vault: RunningVault;
  let caritas: { bodyId: string; ask: Ask };

  beforeAll(async () => {
    vault = await startVault();
    caritas = await vault.aBody('Caritas');
  });
  afterAll(() => vault.stop());

  const count = async (table: string) =>
    (await vault.vaultRows(`select from vault.${table}`)).length;

  it('is a name whose wish never came, after a day', async () => {
    const lost = await vault.enter(caritas);
    const child = { firstName: 'Ben', lastName: 'Bleibt', birthDate: '2020-02-02' };
    await vault.enter(caritas, { child });
    await vault.database.rows('delete from tree_wish where id = ?', [lost.id]);
    const sweep = vault.app.get(SweepOrphans);
    await vault.at('2027-11-03T12:00:00Z');
    expect(await sweep.run()).toBe(0);
    await vault.at('2027-11-04T12:00:00Z');
    expect(await sweep.run()).toBe(1);
    expect(await count('entry')).toBe(1);
    expect((await caritas.ask('GET', routes.bodies)).text).toContain('Bleibt');
  });

  it('is the mark of a second wish when the office withdrew the other', async () => {
    const school = await vault.aBody('Schule');
    const child = { firstName: 'Ben', lastName: 'Bleibt', birthDate: '2020-02-02' };
    const second = await vault.enter(school, { child });
    const flags = () =>
      vault.database.rows('select from tree_wish where possibly_twice and campaign_id = ?', [
        vault.campaignId,
      ]);
    expect(await flags()).toHaveLength(2);
    await vault.database.rows(`update tree_wish set state = 'withdrawn' where id = ?`, [second.id]);
    await vault.app.get(RecheckTwins).run();
    expect(await flags()).toEqual([]);
  });

  it('is everything of a campaign that was erased; only counts stay', async () => {
    const keeper = await vault.person(['vault-keeper']);
    await keeper('POST', deskRoutes.vaultByName, { name: 'Bleibt', reason: 'Brief kam zurück' });
    const erase = () =>
      vault.app.get(OnTreeErased).handle('tree-erased', { campaignId: vault.campaignId });
    await erase();
    await erase();
    for (const table of ['entry', 'family_code', 'read_log', 'body_act'])
      expect(await count(table)).toBe(0);
    const kept = await vault.vaultRows('select what, count from vault.erased order by what');
    expect(kept).toEqual([
      { what: 'act-entered', count: 3 },
      { what: 'act-submitted', count: 3 },
      { what: 'names', count: 2 },
      { what: 'read-by-name', count: 1 },
    ]);
  });

  it('goes also where the message was lost', async () => {
    await vault.at('2027-11-05T10:00:00Z');
    await vault.enter(caritas);
    const left = vault.app.get(EraseWhatIsLeft);
    expect(await left.run()).toBe(0);
    await vault.database.rows(`update tree_campaign set phase = 'erased'`);
    expect(await left.run()).toBe(1);
    expect(await count('entry')).toBe(0);
    // also where only what the bodies did is left
    await vault.database.rows(`update tree_campaign set phase = 'collecting'`);
    await vault.enter(caritas);
    await vault.vaultRows('truncate vault.entry, vault.hand_written, vault.read_log');
    await vault.database.rows(`update tree_campaign set phase = 'erased'`);
    expect(await left.run()).toBe(1);
    expect(await count('body_act')).toBe(0);
  });

  it('is never what belongs to a campaign this database does not know: it may be a fresh or an older one', async () => {
    await vault.database.rows(`update tree_campaign set phase = 'collecting'`);
    await vault.at('2027-11-06T10:00:00Z');
    await vault.enter(caritas);
    await vault.at('2027-11-09T10:00:00Z');
    await vault.database.rows('delete from tree_campaign');
    expect(await vault.app.get(SweepOrphans).run()).toBe(0);
    expect(await vault.app.get(EraseWhatIsLeft).run()).toBe(0);
    expect(await count('entry')).toBe(1);
  });
});
