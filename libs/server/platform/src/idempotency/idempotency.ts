import type { EntityManager } from '@mikro-orm/postgresql';
import { createHash } from 'node:crypto';
import { rowsIn } from '../database/database';
import { DomainError } from '../problems/domain-error';

export interface IdempotentCall {
  /** Whose key it is: the same key of somebody else is another key. */
  caller: string;
  key: string;
  body: unknown;
}

interface Kept {
  body_hash: string;
  answer: unknown;
}

/**
 * Does the work once per key, inside the caller's transaction: the same key with the same body gives the stored
 * answer, with another body it is refused. A second request waits until the first has committed.
 */
export async function once<T extends object>(
  em: EntityManager,
  call: IdempotentCall,
  now: Date,
  work: () => Promise<T>,
): Promise<T> {
  const bodyHash = createHash('sha256').update(JSON.stringify(call.body)).digest('hex');
  const fresh = await rowsIn(
    em,
    `insert into idempotency_key (caller, key, body_hash, status, answer, created_at)
     values (?, ?, ?, 0, '{}', ?) on conflict do nothing returning key`,
    [call.caller, call.key, bodyHash, now],
  );
  if (fresh.length === 0) return keptAnswer<T>(em, call, bodyHash);
  const answer = await work();
  await rowsIn(
    em,
    'update idempotency_key set status = 200, answer = ? where caller = ? and key = ?',
    [JSON.stringify(answer), call.caller, call.key],
  );
  return answer;
}

async function keptAnswer<T>(
  em: EntityManager,
  call: IdempotentCall,
  bodyHash: string,
): Promise<T> {
  const [kept] = await rowsIn<Kept>(
    em,
    'select body_hash, answer from idempotency_key where caller = ? and key = ?',
    [call.caller, call.key],
  );
  if (kept?.body_hash !== bodyHash) throw new DomainError('idempotency-key-reused');
  return kept.answer as T;
}
