import { mayCredit, sumCents } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from '../chance/chance';
import { rowsIn } from '../database/database';
import { addLine, addPositions } from './add-line';
import type { BillSubject, NewBillPosition } from './bill-order';
import { depositOf } from './deposit-left';
import { lockBill } from './lock-bill';

export interface Credit {
  subject: BillSubject;
  reason: string;
  /** 'deposit': the fee stays due, for example of a pitch nobody came to. */
  what?: 'everything' | 'deposit';
  actorId?: string | null;
}

export interface Credited {
  billId: string;
  cents: number;
}

/**
 * Takes back what is still charged for a thing, in the transaction of the act that ends it; empty: nothing was. What
 * was paid is then too much and can be refunded. Credit several things in the order of their bills or one by one.
 */
export async function creditBill(
  em: EntityManager,
  { subject, reason, what = 'everything', actorId }: Credit,
  today: string,
): Promise<Credited[]> {
  const credited: Credited[] = [];
  for (const id of await billsWith(em, subject)) {
    const bill = await lockBill(em, id);
    const { leftCents } = await depositOf(em, bill, subject);
    const left = await leftOf(em, id, subject, what, leftCents);
    const cents = sumCents(left.map((position) => position.cents));
    if (left.length === 0) continue;
    if (cents !== 0 && mayCredit(bill.balance, cents).outcome === 'refused') continue;
    const line = { billId: id, cents, reason, pressKey: randomUUID(), bookedOn: today };
    const lineId =
      cents === 0
        ? await newestLine(em, id)
        : await addLine(em, { ...line, kind: 'credited', actorId: actorId ?? null });
    const taken = left.map((position) => ({ ...position, cents: -position.cents }));
    await addPositions(em, id, lineId, subject, taken);
    if (cents > 0) credited.push({ billId: id, cents });
  }
  return credited;
}

/** Waived as a whole, a thing moves no money when it is taken back: a line of nothing does not exist. */
async function newestLine(em: EntityManager, billId: string): Promise<string> {
  const [line] = await rowsIn<{ id: string }>(
    em,
    'select max(id)::text as id from journal_line where bill_id = ?',
    [billId],
  );
  if (line === undefined) throw new Error('A bill with positions has a line.');
  return line.id;
}

/** The bills a thing stands on, in the order in which they are locked: mostly one, two where a family was entered twice. */
export async function billsWith(em: EntityManager, { type, id }: BillSubject): Promise<string[]> {
  const bills = await rowsIn<{ id: string }>(
    em,
    `select distinct bill_id as id from bill_position where subject_type = ? and subject_id = ? order by 1`,
    [type, id],
  );
  return bills.map((bill) => bill.id);
}

/** What was not taken back before, under the bill's lock; a deposit that was returned or kept is no longer there to be taken back. */
async function leftOf(
  em: EntityManager,
  billId: string,
  subject: BillSubject,
  what: 'everything' | 'deposit',
  depositLeftCents: number,
): Promise<NewBillPosition[]> {
  const rows = await rowsIn<NewBillPosition>(
    em,
    `select kind, words, max(quantity)::float as quantity, sum(cents)::int as cents, vat, waived
     from bill_position where bill_id = ? and subject_type = ? and subject_id = ?
       and (kind = 'deposit' or ? = 'everything')
     group by kind, words, vat, waived having sum(cents) <> 0 order by kind desc, words, vat, waived`,
    [billId, subject.type, subject.id, what],
  );
  let deposit = depositLeftCents;
  return rows.flatMap((row) => {
    if (row.kind === 'fee') return [row];
    const cents = Math.min(row.cents, deposit);
    deposit -= cents;
    return cents > 0 ? [{ ...row, cents }] : [];
  });
}
