import { routes } from '@dabei/contracts';
import { rehearseRestore } from '../database/rehearse-restore';
import { startVault, type RunningVault } from '../testing/start-vault';
import { rotateVault } from './rotate-vault';
import { KeyringSealer } from './vault-sealer';

const fresh = { id: 'v2', key: Buffer.alloc(32, 5) };

describe('new keys for the names', () => {
  let vault: RunningVault;
  let wish: string;
  let bodyId: string;

  beforeAll(async () => {
    vault = await startVault();
    const body = await vault.aBody('Caritas');
    wish = (await vault.enter(body)).id;
    await vault.database.rows(
      `update tree_wish set state = 'published', number = 7, outlet = 'online' where id = ?`,
      [wish],
    );
    bodyId = body.bodyId;
    await vault.database.rows(
      `insert into tree_wish (campaign_id, number, mode, state, outlet, entered_on)
       values (?, 8, 'lean', 'published', 'tree', '2027-11-02')`,
      [vault.campaignId],
    );
    await body.ask('POST', routes.bodyNumbers.replace(':id', bodyId), { from: 8, until: 8 });
    await body.ask('POST', routes.bodyCodes.replace(':id', body.bodyId), { slips: 2, children: 1 });
  });
  afterAll(() => vault.stop());

  const old = () => vault.config.vault?.keyring ?? [];
  const rehearse = (keyring = old()) => rehearseRestore(vault.vaultUrl, keyring, vault.databaseUrl);
  const tables = async () =>
    (
      await vault.vaultRows<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = 'vault'`,
      )
    ).map(({ name }) => name);

  it('are rehearsed: what a restore brings back, and what it would lose', async () => {
    expect(await rehearse()).toEqual({ copied: 2, opened: 2, lost: {}, withoutName: [] });
    expect(await rehearse([fresh])).toEqual({
      copied: 2,
      opened: 0,
      lost: { 'key v1 is missing': 2 },
      withoutName: [7],
    });
    expect(await rehearse([{ ...fresh, id: 'v1' }])).toMatchObject({
      lost: { 'key v1 does not open it': 2 },
    });
    expect(await tables()).not.toContain('rehearsal');
  });

  it('seal every row again and make its hashes again', async () => {
    const sealer = new KeyringSealer([fresh]);
    expect(await rotateVault(vault.vaultUrl, [fresh, ...old()])).toEqual({
      'vault.entry': 1,
      'vault.hand_written': 1,
      'vault.family_code': 2,
    });
    const rows = await vault.vaultRows<{ wish_hash: string; sealed: Buffer; key_id: string }>(
      'select wish_hash, sealed, key_id from vault.entry',
    );
    expect(rows.map(({ wish_hash }) => wish_hash)).toEqual([sealer.hash('wish', wish)]);
    expect(rows.map(({ sealed, key_id }) => sealer.open(sealed, key_id))).toMatchObject([
      { firstName: 'Mia', wishId: wish },
    ]);
    const cards = await vault.vaultRows('select body_hash, key_id from vault.hand_written');
    expect(cards).toEqual([{ body_hash: sealer.hash('body', bodyId), key_id: 'v2' }]);
    expect(await rotateVault(vault.vaultUrl, [fresh])).toEqual({
      'vault.entry': 0,
      'vault.hand_written': 0,
      'vault.family_code': 0,
    });
    expect(await rehearse([fresh])).toMatchObject({ opened: 2, withoutName: [] });
  });
});
