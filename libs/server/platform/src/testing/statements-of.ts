import type { MikroORM } from '@mikro-orm/postgresql';
import { ORM } from '../database/database';
import type { RunningContext } from './start-context';

/**
 * How many statements the database was sent during the work. Time says little on a busy machine; one statement more for
 * each of many is seen in the count.
 */
export async function statementsOf(
  { app }: Pick<RunningContext, 'app'>,
  work: () => Promise<unknown>,
): Promise<number> {
  const { config } = app.get<MikroORM>(ORM);
  const before = config.get('onQuery');
  let statements = 0;
  config.set('onQuery', (sql, params) => {
    statements += 1;
    return before(sql, params);
  });
  try {
    await work();
    return statements;
  } finally {
    config.set('onQuery', before);
  }
}
