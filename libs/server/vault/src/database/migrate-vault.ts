import pg from 'pg';
import { actsWithoutAccounts } from './acts-without-accounts.sql';
import { bodyNews } from './body-news.sql';
import { handWritten } from './hand-written.sql';
import { newsForAll } from './news-for-all.sql';
import { vaultTables } from './vault-tables.sql';

/** Any number; every process that brings the vault up to date takes the same one. */
const migrationLock = 4_201_967;

/** Forward only, never edited once landed. */
const migrations: readonly { name: string; sql: string }[] = [
  { name: '001-vault-tables', sql: vaultTables },
  { name: '002-hand-written', sql: handWritten },
  { name: '003-acts-without-accounts', sql: actsWithoutAccounts },
  { name: '003-body-news', sql: bodyNews },
  { name: '004-news-for-all', sql: newsForAll },
];

/** Brings the schema of the names up to date, under its own role, by one process at a time. */
export async function migrateVault(databaseUrl: string): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(
      'create table if not exists vault.migration (name text primary key, applied_at timestamptz not null)',
    );
    const { rows } = await client.query<{ name: string }>('select name from vault.migration');
    const applied = new Set(rows.map(({ name }) => name));
    for (const { name, sql } of migrations.filter((one) => !applied.has(one.name))) {
      await client.query('begin');
      await client.query(sql);
      await client.query('insert into vault.migration values ($1, now())', [name]);
      await client.query('commit');
    }
  } finally {
    await client.end();
  }
}
