import { ormOptions } from '@dabei/server/database';
import { MikroORM } from '@mikro-orm/postgresql';
import { getMigrations } from 'better-auth/db/migration';
import { runMigrations as runQueueMigrations } from 'bullmq';
import pg from 'pg';
import { authPool } from '../access/auth-pool';
import { createFamilyAuth } from '../access/family-auth';
import { createStaffAuth } from '../access/staff-auth';

/** Any number; every Dabei process that migrates takes the same one. */
const migrationLock = 4_201_966;
const anySecret = {
  sessionSecret: 'x'.repeat(32),
  publicUrl: 'http://localhost',
  secureCookies: false,
};

/** Brings a database up to date: ours, the queue's and the auth library's tables, by one process at a time. */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  const gate = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await gate.connect();
  try {
    await gate.query('select pg_advisory_lock($1)', [migrationLock]);
    await gate.query('create schema if not exists auth; create schema if not exists auth_staff');
    await migrateOwnTables(databaseUrl);
    await runQueueMigrations(gate);
    await migrateAuthTables(databaseUrl);
  } finally {
    await gate.end();
  }
}

/** Is everything this version knows of applied? Old versions keep running on a newer schema. */
export async function pendingMigrations(orm: MikroORM): Promise<number> {
  return (await orm.migrator.getPending()).length;
}

async function migrateOwnTables(databaseUrl: string): Promise<void> {
  const orm = await MikroORM.init(ormOptions(databaseUrl, 2));
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
}

async function migrateAuthTables(databaseUrl: string): Promise<void> {
  const familyPool = authPool(databaseUrl, 'auth', 1);
  const staffPool = authPool(databaseUrl, 'auth_staff', 1);
  try {
    const family = createFamilyAuth(familyPool, anySecret);
    const staff = createStaffAuth(staffPool, anySecret);
    for (const { options } of [family, staff]) {
      const { runMigrations } = await getMigrations(options);
      await runMigrations();
    }
  } finally {
    await Promise.all([familyPool.end(), staffPool.end()]);
  }
}
