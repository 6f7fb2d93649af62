import { samePositions, sumCents, withoutDeposit, type BillPosition } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from '../chance/chance';
import { rowsIn } from '../database/database';
import type { BillOrder, BillSubject, WrittenBill } from './bill-order';
import { billsWith, creditBill } from './credit-bill';
import { waiveAgain } from './credit-part';
import { depositOf } from './deposit-left';
import { lockBill } from './lock-bill';
import { lockPayer, writeBill } from './write-bill';

/**
 * What a thing costs now: nothing happens where that is what it cost, else the old price is taken back. A deposit that
 * went back or was kept is not asked for again, only what it grew by.
 */
export async function changeBill(
  em: EntityManager,
  order: BillOrder & { reason: string },
  today: string,
): Promise<WrittenBill | null> {
  const { subject, reason, actorId } = order;
  await lockPayer(em, order);
  const billed = await rowsIn<BillPosition>(
    em,
    `select kind, max(quantity)::float as quantity, sum(cents)::int as cents, vat from bill_position
     where subject_type = ? and subject_id = ? and not waived group by kind, words, vat having sum(cents) <> 0`,
    [subject.type, subject.id],
  );
  const gone = await depositGone(em, subject);
  const positions = withoutDeposit(order.positions, gone).filter(({ cents }) => cents !== 0);
  if (samePositions(withoutDeposit(billed, gone), positions)) return null;
  const waived = await waivedOf(em, subject);
  await creditBill(em, { subject, reason, actorId: actorId ?? null }, today);
  const written = await writeBill(em, { ...order, positions }, today);
  if (written !== null && waived > 0) {
    const again = { billId: written.id, cents: waived, reason, pressKey: randomUUID() };
    await waiveAgain(em, { ...again, subject, actorId: actorId ?? null }, today);
  }
  return written;
}

/** On all bills it stands on, locked in the order of their ids. */
async function depositGone(em: EntityManager, subject: BillSubject): Promise<number> {
  const gone: number[] = [];
  for (const id of await billsWith(em, subject))
    gone.push((await depositOf(em, await lockBill(em, id), subject)).goneCents);
  return sumCents(gone);
}

async function waivedOf(em: EntityManager, { type, id }: BillSubject): Promise<number> {
  const [row] = await rowsIn<{ cents: number }>(
    em,
    `select -coalesce(sum(cents), 0)::int as cents from bill_position
     where subject_type = ? and subject_id = ? and waived`,
    [type, id],
  );
  return row?.cents ?? 0;
}
