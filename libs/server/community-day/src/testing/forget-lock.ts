import type { Database } from '@dabei/server/platform';

/** For a control: the same use case, which only does not lock this table any more before it looks. */
export function forgetLock(database: Database, table: string): () => number {
  let times = 0;
  const transact = database.transact.bind(database);
  database.transact = (work) =>
    transact((em) => {
      const execute = em.execute.bind(em) as (...given: unknown[]) => Promise<unknown>;
      const careless = (sql: string, ...rest: unknown[]): Promise<unknown> => {
        const isLock = sql.includes(`from ${table} `) && sql.includes('for no key update');
        if (isLock) times += 1;
        return execute(isLock ? sql.replace('for no key update', '') : sql, ...rest);
      };
      em.execute = careless as typeof em.execute;
      return work(em);
    });
  return () => times;
}
