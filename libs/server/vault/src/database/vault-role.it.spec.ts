import { type Database, readConfig } from '@dabei/server/platform';
import pg from 'pg';
import { startVault, type RunningVault } from '../testing/start-vault';
import { canReadVault, refuseReadableVault } from './refuse-readable-vault';

/** Only what the check asks: one row of one query, under another role. */
class AsRole {
  constructor(private readonly client: pg.Client) {}

  async row(sql: string): Promise<object | null> {
    return (await this.client.query<object>(sql)).rows[0] ?? null;
  }
}

describe('the schema of the names', () => {
  let vault: RunningVault;
  let app: pg.Client;
  let asApp: Database;
  let role: string;

  beforeAll(async () => {
    vault = await startVault();
    await vault.enter(await vault.aBody('Caritas'));
    role = `app_${new URL(vault.vaultUrl).username}`;
    await vault.database.rows(`create role ${role} login password 'app' noinherit`);
    await vault.database.rows(`grant usage on schema public to ${role}`);
    await vault.database.rows(`grant select on all tables in schema public to ${role}`);
    const url = new URL(vault.databaseUrl);
    url.username = role;
    url.password = 'app';
    app = new pg.Client({ connectionString: url.toString() });
    await app.connect();
    asApp = new AsRole(app) as unknown as Database;
  });
  afterAll(async () => {
    await app.end();
    await vault.database.rows(`drop owned by ${role}`);
    await vault.database.rows(`drop role ${role}`);
    await vault.stop();
  });

  it("is closed to the application's own role", async () => {
    expect((await app.query('select from tree_wish')).rowCount).toBe(1);
    for (const table of ['entry', 'family_code', 'read_log', 'body_act', 'erased'])
      await expect(app.query(`select * from vault.${table}`)).rejects.toThrow(/permission denied/);
    expect(await canReadVault(asApp)).toBe(false);
  });

  it('and its own role reaches nothing else', async () => {
    await expect(vault.vaultRows('select * from tree_wish')).rejects.toThrow(/permission denied/);
    await expect(vault.vaultRows('select * from child')).rejects.toThrow(/permission denied/);
  });

  it('keeps no account beside what a body did, also where the version before writes one', async () => {
    await vault.vaultRows(
      `insert into vault.body_act (id, campaign_id, on_day, account_id, body_hash, act)
       values (gen_random_uuid(), gen_random_uuid(), '2026-12-01', 'somebody', 'hash', 'entered')`,
    );
    expect(
      await vault.vaultRows('select 1 from vault.body_act where account_id is not null'),
    ).toEqual([]);
  });

  it('refuses to start in production when it can be read', async () => {
    const production = { appEnv: 'production', embeddedDatabase: false } as const;
    await expect(refuseReadableVault(asApp, production)).resolves.toBeUndefined();
    // a superuser reads everything
    await expect(refuseReadableVault(vault.database, production)).rejects.toThrow(
      /docs\/vault\.md/,
    );
    // who may become the owner, may read, even where nothing is inherited
    await vault.database.rows(`grant ${new URL(vault.vaultUrl).username} to ${role}`);
    expect(await canReadVault(asApp)).toBe(true);
    await vault.database.rows(`revoke ${new URL(vault.vaultUrl).username} from ${role}`);
    await vault.database.rows(`grant usage on schema vault to ${role}`);
    expect(await canReadVault(asApp)).toBe(true);
    await vault.database.rows(`revoke usage on schema vault from ${role}`);
    await expect(
      refuseReadableVault(vault.database, { ...production, embeddedDatabase: true }),
    ).resolves.toBeUndefined();
  });

  it('is told to the configuration as a whole or not at all', () => {
    const said = readConfig({ VAULT_DATABASE_URL: 'mysql://x' });
    expect(said).toMatchObject({ outcome: 'wrong' });
  });
});
