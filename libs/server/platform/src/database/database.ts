import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { setTimeout as sleep } from 'node:timers/promises';

export const ORM = Symbol('ORM');

/** Deadlock and serialization failure: the loser may simply try again. */
const retryable = new Set(['40P01', '40001']);
const attempts = 4;

/** The one door to PostgreSQL: reads as rows, writes as a transaction of entities. */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(@Inject(ORM) private readonly orm: MikroORM) {}

  /** Rows of a hand-written query with `?` for each parameter. Column names as the query gives them. */
  async rows<T extends object>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return this.orm.em.getConnection().execute<T[]>(sql, [...params], 'all');
  }

  async row<T extends object>(sql: string, params: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(sql, params))[0] ?? null;
  }

  /** One unit of work on an own identity map; retried where the database asked for it. */
  async transact<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await (this.orm.em.fork() as EntityManager).transactional(work);
      } catch (error) {
        if (attempt === attempts || !retryable.has(sqlState(error) ?? '')) throw error;
        await sleep(10 * attempt);
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.orm.close(true);
  }
}

/** Rows inside a running transaction. */
export async function rowsIn<T extends object>(
  em: EntityManager,
  sql: string,
  params: readonly unknown[] = [],
): Promise<T[]> {
  return em.execute<T[]>(sql, [...params], 'all');
}

/** The five-letter code of PostgreSQL, wherever the driver wrapped it. */
export function sqlState(error: unknown): string | null {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  return cause === undefined ? null : sqlState(cause);
}

/** The name of a violated constraint, so that a use case can turn it into a reason. */
export function violatedConstraint(error: unknown): string | null {
  const { constraint, cause } = (error ?? {}) as { constraint?: unknown; cause?: unknown };
  if (typeof constraint === 'string') return constraint;
  return cause === undefined ? null : violatedConstraint(cause);
}
