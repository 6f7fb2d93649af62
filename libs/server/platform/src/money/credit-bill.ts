import { mayCredit, sumCents } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from '../chance/chance';
import { rowsIn } from '../database/database';
import { grouped } from '../database/grouped';
import { addLines, addPositions, type LinePositions } from './add-line';
import type { BillSubject, NewBillPosition } from './bill-order';
import { asRows, depositsOf, type Charged } from './deposit-left';
import { inRounds } from './in-rounds';
import { lockBills, type LockedBill } from './lock-bill';

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

/** One thing is over: as `creditBills`. */
export function creditBill(em: EntityManager, credit: Credit, today: string): Promise<Credited[]> {
  return creditBills(em, [credit], today);
}

/**
 * Takes back what is still charged for things, in the transaction of the act that ends them; empty: nothing was. What
 * was paid is then too much and can be refunded. Things on one bill are credited in the order given.
 */
export async function creditBills(
  em: EntityManager,
  credits: readonly Credit[],
  today: string,
): Promise<Credited[]> {
  const bySubject = new Map(credits.map((credit) => [credit.subject.id, credit]));
  const due = (
    await billsWith(
      em,
      credits.map(({ subject }) => subject),
    )
  ).flatMap((charged) => {
    const credit = bySubject.get(charged.subject.id);
    return credit === undefined ? [] : [{ ...credit, billId: charged.billId }];
  });
  const credited: Credited[] = [];
  for (const round of inRounds(due, ({ billId }) => billId))
    credited.push(...(await creditOnce(em, round, today)));
  return credited;
}

type Due = Credit & Charged;

/** Every bill at most once. */
async function creditOnce(
  em: EntityManager,
  due: readonly Due[],
  today: string,
): Promise<Credited[]> {
  const bills = await lockBills(
    em,
    due.map(({ billId }) => billId),
  );
  const left = await leftOf(em, due, bills);
  const taken = due
    .map((one, at) => ({ ...one, positions: left[at] ?? [], cents: sumOf(left[at] ?? []) }))
    .filter(({ billId, positions, cents }) => {
      const balance = bills.get(billId)?.balance;
      if (positions.length === 0 || balance === undefined) return false;
      return cents === 0 || mayCredit(balance, cents).outcome === 'allowed';
    });
  const lineOf = await writeLines(em, taken, today);
  await addPositions(
    em,
    taken.map(({ billId, subject, positions }): LinePositions => ({
      ...{ billId, subject, lineId: lineOf.get(billId) ?? '' },
      positions: positions.map((position) => ({ ...position, cents: -position.cents })),
    })),
  );
  return taken.filter(({ cents }) => cents > 0).map(({ billId, cents }) => ({ billId, cents }));
}

const sumOf = (positions: readonly NewBillPosition[]): number =>
  sumCents(positions.map(({ cents }) => cents));

/**
 * The line of each credit, by its bill. Waived as a whole, a thing moves no money when it is taken back: a line of
 * nothing does not exist, and the newest of the bill is taken.
 */
async function writeLines(
  em: EntityManager,
  taken: readonly (Due & { cents: number })[],
  today: string,
): Promise<ReadonlyMap<string, string>> {
  const moving = taken.filter(({ cents }) => cents !== 0);
  const ids = await addLines(
    em,
    moving.map(({ billId, cents, reason, actorId = null }) => ({
      ...{ billId, kind: 'credited' as const, cents, reason, actorId },
      ...{ pressKey: randomUUID(), bookedOn: today },
    })),
  );
  const still = taken.filter(({ cents }) => cents === 0).map(({ billId }) => billId);
  const newest = still.length === 0 ? [] : await newestLines(em, still);
  return new Map([...newest, ...moving.map(({ billId }, at) => [billId, ids[at] ?? ''] as const)]);
}

async function newestLines(em: EntityManager, billIds: readonly string[]) {
  const lines = await rowsIn<{ billId: string; id: string }>(
    em,
    `select bill_id as "billId", max(id)::text as id from journal_line where bill_id = any(?::uuid[]) group by bill_id`,
    [`{${billIds.join(',')}}`],
  );
  return lines.map(({ billId, id }) => [billId, id] as const);
}

/** The bills things stand on, as they are locked: mostly one, two where a family was entered twice. */
export async function billsWith(
  em: EntityManager,
  subjects: readonly BillSubject[],
): Promise<Charged[]> {
  const rows = await rowsIn<{ at: number; billId: string }>(
    em,
    `select distinct r.at, p.bill_id as "billId" from json_to_recordset(?::json) as r (at int, type text, id uuid)
       join bill_position p on p.subject_type = r.type and p.subject_id = r.id order by p.bill_id, r.at`,
    [JSON.stringify(subjects.map((subject, at) => ({ ...subject, at })))],
  );
  return rows.flatMap(({ at, billId }) => {
    const subject = subjects[at];
    return subject === undefined ? [] : [{ billId, subject }];
  });
}

/** What was not taken back before, under the bills' lock; a deposit that was returned or kept is no longer there to be taken back. */
async function leftOf(
  em: EntityManager,
  due: readonly Due[],
  bills: ReadonlyMap<string, LockedBill>,
): Promise<NewBillPosition[][]> {
  const rows = await rowsIn<NewBillPosition & { at: number }>(
    em,
    `select r.at, p.kind, p.words, max(p.quantity)::float as quantity, sum(p.cents)::int as cents, p.vat, p.waived
     from json_to_recordset(?::json) as r (at int, "billId" uuid, type text, id uuid)
       join bill_position p on p.bill_id = r."billId" and p.subject_type = r.type and p.subject_id = r.id
     group by r.at, p.kind, p.words, p.vat, p.waived having sum(p.cents) <> 0
     order by r.at, p.kind desc, p.words, p.vat, p.waived`,
    [asRows(due)],
  );
  const charged = grouped(rows, ({ at }) => at);
  const deposits = await depositsOf(em, due, bills);
  return due.map(({ what = 'everything' }, at) => {
    let deposit = deposits[at]?.leftCents ?? 0;
    return (charged.get(at) ?? []).flatMap(({ at: _, ...row }) => {
      if (row.kind === 'fee') return what === 'everything' ? [row] : [];
      const cents = Math.min(row.cents, deposit);
      deposit -= cents;
      return cents > 0 ? [{ ...row, cents }] : [];
    });
  });
}
