import { samePositions, sumCents, withoutDeposit, type BillPosition } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from '../chance/chance';
import { rowsIn } from '../database/database';
import { grouped } from '../database/grouped';
import type { BillOrder, BillSubject, WrittenBill } from './bill-order';
import { billsWith, creditBills } from './credit-bill';
import { waiveAgain } from './credit-part';
import { depositsOf } from './deposit-left';
import { inRounds } from './in-rounds';
import { lockBills } from './lock-bill';
import { lockPayers, payerKey, writeBills } from './write-bill';

/** What a thing costs now, and why it changed. */
export type BillChange = BillOrder & { reason: string };

/** One thing costs something else: as `changeBills`. */
export async function changeBill(
  em: EntityManager,
  order: BillChange,
  today: string,
): Promise<WrittenBill | null> {
  const [written = null] = await changeBills(em, [order], today);
  return written;
}

/**
 * What things cost now: nothing happens where that is what they cost, else the old price is taken back. A deposit that
 * went back or was kept is not asked for again, only what it grew by. Answers with the bills that were written, in the
 * order of the things.
 */
export async function changeBills(
  em: EntityManager,
  orders: readonly BillChange[],
  today: string,
): Promise<WrittenBill[]> {
  const written = new Map<BillChange, WrittenBill>();
  for (const round of inRounds(orders, payerKey))
    for (const [order, bill] of await changeOnce(em, round, today)) written.set(order, bill);
  return orders.flatMap((order) => written.get(order) ?? []);
}

/** Every payer once. */
async function changeOnce(
  em: EntityManager,
  orders: readonly BillChange[],
  today: string,
): Promise<[BillChange, WrittenBill][]> {
  await lockPayers(em, orders);
  const subjects = orders.map(({ subject }) => subject);
  const billed = await billedFor(em, subjects);
  const gone = await depositsGone(em, subjects);
  const changed = orders.flatMap((order) => {
    const goneCents = gone.get(order.subject.id) ?? 0;
    const before = billed.get(order.subject.id) ?? [];
    const positions = withoutDeposit(order.positions, goneCents).filter(({ cents }) => cents !== 0);
    const isSame = samePositions(withoutDeposit(before, goneCents), positions);
    return isSame ? [] : [{ order, positions }];
  });
  if (changed.length === 0) return [];
  const waived = await waivedOf(
    em,
    changed.map(({ order }) => order.subject),
  );
  await creditBills(
    em,
    changed.map(({ order: { subject, reason, actorId = null } }) => ({ subject, reason, actorId })),
    today,
  );
  const written = await writeBills(
    em,
    changed.map(({ order, positions }) => ({ ...order, positions })),
    today,
  );
  const bills = changed.flatMap(({ order }, at): [BillChange, WrittenBill][] => {
    const bill = written[at] ?? null;
    return bill === null ? [] : [[order, bill]];
  });
  // what was waived was waived by hand, one by one: there are few
  for (const [{ subject, reason, actorId = null }, { id: billId }] of bills) {
    const cents = waived.get(subject.id) ?? 0;
    const again = { billId, cents, reason, pressKey: randomUUID(), actorId, subject };
    if (cents > 0) await waiveAgain(em, again, today);
  }
  return bills;
}

const asJson = (subjects: readonly BillSubject[]): string => JSON.stringify(subjects);

/** What stands on bills for things, by their ids. */
async function billedFor(
  em: EntityManager,
  subjects: readonly BillSubject[],
): Promise<ReadonlyMap<string, BillPosition[]>> {
  const rows = await rowsIn<BillPosition & { id: string }>(
    em,
    `select r.id, kind, max(quantity)::float as quantity, sum(cents)::int as cents, vat
     from json_to_recordset(?::json) as r (type text, id uuid)
       join bill_position p on p.subject_type = r.type and p.subject_id = r.id and not p.waived
     group by r.id, kind, words, vat having sum(cents) <> 0`,
    [asJson(subjects)],
  );
  return grouped(rows, ({ id }) => id);
}

/** What went back or was kept, by thing: on all bills it stands on, locked in the order of their ids. */
async function depositsGone(
  em: EntityManager,
  subjects: readonly BillSubject[],
): Promise<ReadonlyMap<string, number>> {
  const charged = await billsWith(em, subjects);
  if (charged.length === 0) return new Map();
  const bills = await lockBills(
    em,
    charged.map(({ billId }) => billId),
  );
  const deposits = await depositsOf(em, charged, bills);
  const gone = grouped(
    charged.map(({ subject }, at) => ({ id: subject.id, cents: deposits[at]?.goneCents ?? 0 })),
    ({ id }) => id,
  );
  return new Map([...gone].map(([id, some]) => [id, sumCents(some.map(({ cents }) => cents))]));
}

/** What the office let go, by thing. */
async function waivedOf(
  em: EntityManager,
  subjects: readonly BillSubject[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsIn<{ id: string; cents: number }>(
    em,
    `select r.id, -sum(cents)::int as cents from json_to_recordset(?::json) as r (type text, id uuid)
       join bill_position p on p.subject_type = r.type and p.subject_id = r.id and p.waived group by r.id`,
    [asJson(subjects)],
  );
  return new Map(rows.map(({ id, cents }) => [id, cents]));
}
