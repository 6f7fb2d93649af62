import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrateDatabase } from '../migrate/migrate';

const template = 'dabei_template';
const templateLock = 77_001;

export interface TestDatabase {
  url: string;
  /** The same database under the role that owns the schema of the names, and nothing else. */
  vaultUrl: string;
  drop: () => Promise<void>;
}

/** A migrated database of its own for one spec file, copied from a template that is migrated once per run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (serverUrl === undefined)
    throw new Error('TEST_DATABASE_URL is missing: run through npm test');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      template,
    ]);
    if (rowCount === 0) {
      await client.query(`create database ${template}`);
      await migrateDatabase(withName(serverUrl, template));
    }
    await client.query(`create database ${name} template ${template}`);
  });
  const url = withName(serverUrl, name);
  await onServer(url, async (client) => {
    await client.query(`create role ${name} login password '${name}'`);
    await client.query(`create schema vault authorization ${name}`);
  });
  return {
    url,
    vaultUrl: withRole(url, name),
    drop: () =>
      onServer(serverUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
        await client.query(`drop role if exists ${name}`);
      }),
  };
}

/** In tests a role is called as its database, and so is its password. */
function withRole(databaseUrl: string, role: string): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = role;
  return url.toString();
}

async function onServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withName(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
