import { CONFIG, Database, DomainError, type Config } from '@dabei/server/platform';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { migrateVault } from './migrate-vault';
import { refuseReadableVault } from './refuse-readable-vault';

const connections = 3;

/** The connection of a running transaction on the names. */
export type VaultClient = Pick<pg.ClientBase, 'query'>;

/** The one door to the names: a small pool under a role of its own. */
@Injectable()
export class VaultDatabase implements OnModuleInit, OnApplicationShutdown {
  private readonly pool: pg.Pool | null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {
    this.pool =
      config.vault === null
        ? null
        : new pg.Pool({
            connectionString: config.vault.databaseUrl,
            max: connections,
            connectionTimeoutMillis: 5000,
            statement_timeout: 10_000,
            lock_timeout: 5000,
          });
    this.pool?.on('error', () => undefined);
  }

  /** Without it wishes are entered without names only. */
  get configured(): boolean {
    return this.pool !== null;
  }

  async onModuleInit(): Promise<void> {
    if (this.config.vault === null) return;
    await refuseReadableVault(this.database, this.config);
    await migrateVault(this.config.vault.databaseUrl);
  }

  async rows<T extends object>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return (await this.open().query<T>(sql, [...params])).rows;
  }

  async transact<T>(work: (client: VaultClient) => Promise<T>): Promise<T> {
    const client = await this.open().connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  private open(): pg.Pool {
    if (this.pool === null) throw new DomainError('closed', { reason: 'no-vault' });
    return this.pool;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
  }
}

/** Rows inside a running transaction on the names. */
export async function vaultRows<T extends object>(
  client: VaultClient,
  sql: string,
  params: readonly unknown[] = [],
): Promise<T[]> {
  return (await client.query<T>(sql, [...params])).rows;
}
