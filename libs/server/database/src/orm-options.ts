import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, type Options } from '@mikro-orm/postgresql';
import * as entities from './entities';
import { migrations } from './migrations';

/**
 * How every process talks to PostgreSQL. Time-outs belong to the session, so that a lock nobody gives back
 * becomes a 503 and not a hanging page.
 */
export function ormOptions(url: string, poolSize = 10): Options {
  return defineConfig({
    clientUrl: url,
    entities: Object.values(entities),
    forceUtcTimezone: true,
    // its messages may carry whole rows; what matters is logged by us, as codes
    logger: () => undefined,
    pool: { min: 0, max: poolSize },
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, transactional: true },
    // a diff would drop what it does not know; migrations are the only truth
    schemaGenerator: { ignoreSchema: ['bullmq', 'auth', 'auth_staff', 'vault'] },
    driverOptions: {
      connectionTimeoutMillis: 5000,
      options:
        // the last: no disk here turns; without it lists read whole tables that their index spares them
        '-c lock_timeout=5s -c statement_timeout=10s -c idle_in_transaction_session_timeout=30s -c random_page_cost=1.1',
    },
  });
}
