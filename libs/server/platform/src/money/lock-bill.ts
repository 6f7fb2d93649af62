import { balanceOf, type Balance, type JournalLine } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsIn } from '../database/database';
import { DomainError } from '../problems/domain-error';

export interface LockedBill {
  id: string;
  reference: string;
  balance: Balance;
  /** Deposit on the bill that was neither returned nor kept, whether paid or not. */
  depositLeftCents: number;
}

/**
 * One after the other on one bill; then how it stands. Whoever locks several bills does so in the order of their ids.
 * 404 where there is none.
 */
export async function lockBill(em: EntityManager, id: string): Promise<LockedBill> {
  const [bill] = await rowsIn<{ reference: string }>(
    em,
    'select reference from bill where id = ? for no key update',
    [id],
  );
  if (bill === undefined) throw new DomainError('not-found');
  const lines = await rowsIn<JournalLine>(
    em,
    'select kind, cents from journal_line where bill_id = ? order by id',
    [id],
  );
  const [deposit] = await rowsIn<{ cents: number }>(
    em,
    `select coalesce(sum(cents), 0)::int as cents from bill_position where bill_id = ? and kind = 'deposit'`,
    [id],
  );
  const depositCents = deposit?.cents ?? 0;
  const gone = lines
    .filter(({ kind }) => kind === 'deposit-returned' || kind === 'deposit-kept')
    .reduce((sum, { cents }) => sum + cents, 0);
  return {
    id,
    reference: bill.reference,
    balance: balanceOf(lines, depositCents),
    depositLeftCents: Math.max(0, depositCents - gone),
  };
}
