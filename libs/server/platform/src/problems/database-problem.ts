import type { ProblemCode } from '@dabei/contracts';
import { OptimisticLockError } from '@mikro-orm/postgresql';
import { sqlState } from '../database/database';

/**
 * PostgreSQL is away, full, did not give a lock in time or lost too often against others: come back, nothing is
 * lost. A message it cannot read (08P01) will not become readable by coming back.
 */
const unavailable = /^(08(?!P01)|53|57P|55000|55P03|57014|58|40P01|40001)/;
const unavailableErrnos = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
]);

/** Text that no column can hold, and a rule the database keeps even where a use case forgot it. */
const codes: Record<string, ProblemCode> = {
  '22021': 'invalid',
  '22P05': 'invalid',
  '23514': 'conflict',
};

/** What an error of the database means to the caller; null: nothing it could do anything about. */
export function databaseProblem(error: unknown): ProblemCode | null {
  if (error instanceof OptimisticLockError) return 'changed-meanwhile';
  const state = sqlState(error) ?? '';
  if (unavailable.test(state) || isDisconnected(error)) return 'unavailable';
  return codes[state] ?? null;
}

function isDisconnected(error: unknown): boolean {
  const { code, message, cause } = (error ?? {}) as {
    code?: unknown;
    message?: unknown;
    cause?: unknown;
  };
  if (typeof code === 'string' && unavailableErrnos.has(code)) return true;
  if (
    typeof message === 'string' &&
    /connection (terminated|timeout)|timeout exceeded when trying to connect/i.test(message)
  ) {
    return true;
  }
  return cause === undefined ? false : isDisconnected(cause);
}
