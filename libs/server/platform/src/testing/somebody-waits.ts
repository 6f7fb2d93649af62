import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/database';

const patience = 10_000;

/** Until a statement waits for a lock that another holds: so two meet in a spec whenever it runs. Fails where none does. */
export async function somebodyWaits(database: Database): Promise<void> {
  const waiting = `select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  for (let waited = 0; waited < patience; waited += 20) {
    if ((await database.row(waiting)) !== null) return;
    await sleep(20);
  }
  throw new Error('nobody waits for a lock');
}
