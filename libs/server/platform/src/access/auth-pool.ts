import pg from 'pg';

/** A small pool whose tables live in a schema of their own, out of the way of our migrations. */
export function authPool(databaseUrl: string, schema: 'auth' | 'auth_staff', max = 3): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: 5000,
    options: `-c search_path=${schema} -c lock_timeout=5s -c statement_timeout=10s`,
  });
  // an idle connection that breaks is replaced at the next use; it must not end the process
  pool.on('error', () => undefined);
  return pool;
}
