import { DomainError, notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface LockedMember {
  id: string;
  name: string;
  email: string;
  bundles: string[];
  active: boolean;
}

/**
 * A colleague, and with them every active Leitung, locked in one order: two who take the last but one away at
 * the same moment wait for each other.
 */
export async function lockMember(em: EntityManager, accountId: string): Promise<LockedMember> {
  const rows = await rowsIn<LockedMember>(
    em,
    `select account_id as id, name, email, bundles, active from staff
     where account_id = ? or ('lead' = any(bundles) and active) order by account_id for update`,
    [accountId],
  );
  const member = rows.find(({ id }) => id === accountId);
  if (member === undefined) throw notFound();
  return member;
}

/** At least one active Leitung always remains. Ask after the change, under the lock. */
export async function refuseWithoutLead(em: EntityManager): Promise<void> {
  const [lead] = await rowsIn(
    em,
    `select 1 from staff where 'lead' = any(bundles) and active limit 1`,
  );
  if (lead === undefined) throw new DomainError('conflict', { reason: 'last-lead' });
}
