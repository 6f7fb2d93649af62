import {
  balanceOf,
  depositKeptOf,
  depositReturnedOf,
  type Balance,
  type JournalLine,
} from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsIn } from '../database/database';
import { grouped } from '../database/grouped';
import { DomainError } from '../problems/domain-error';

export interface LockedBill {
  id: string;
  reference: string;
  balance: Balance;
  /** Deposit on the bill that was neither returned nor kept, whether paid or not. */
  depositLeftCents: number;
}

/** One after the other on one bill; then how it stands. 404 where there is none. */
export async function lockBill(em: EntityManager, id: string): Promise<LockedBill> {
  const bill = (await lockBills(em, [id])).get(id);
  if (bill === undefined) throw new DomainError('not-found');
  return bill;
}

/** The same for several, locked in the order of their ids as everybody does; by id. */
export async function lockBills(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LockedBill>> {
  const all = `{${ids.join(',')}}`;
  const bills = await rowsIn<{ id: string; reference: string }>(
    em,
    'select id, reference from bill where id = any(?::uuid[]) order by id for no key update',
    [all],
  );
  const lines = await rowsIn<JournalLine & { billId: string }>(
    em,
    'select bill_id as "billId", kind, cents from journal_line where bill_id = any(?::uuid[]) order by id',
    [all],
  );
  const deposits = await rowsIn<{ billId: string; cents: number }>(
    em,
    `select bill_id as "billId", sum(cents)::int as cents from bill_position
     where bill_id = any(?::uuid[]) and kind = 'deposit' group by bill_id`,
    [all],
  );
  const linesOf = grouped(lines, ({ billId }) => billId);
  const depositOn = new Map(deposits.map(({ billId, cents }) => [billId, cents]));
  return new Map(
    bills.map((bill) => [
      bill.id,
      standing(bill, linesOf.get(bill.id) ?? [], depositOn.get(bill.id) ?? 0),
    ]),
  );
}

function standing(
  { id, reference }: Pick<LockedBill, 'id' | 'reference'>,
  lines: readonly JournalLine[],
  depositCents: number,
): LockedBill {
  const gone = depositReturnedOf(lines) + depositKeptOf(lines);
  return {
    id,
    reference,
    balance: balanceOf(lines, depositCents),
    depositLeftCents: Math.max(0, depositCents - gone),
  };
}
