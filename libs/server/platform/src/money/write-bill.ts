import { campaignKey, creditorReference, dueOn, sumCents } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from '../chance/chance';
import { rowsIn } from '../database/database';
import { addLine, addPositions } from './add-line';
import type { BillOrder, NewBillPosition, WrittenBill } from './bill-order';
import { lockBill } from './lock-bill';
import { payerUntil } from './payer-until';

/**
 * Charges what an act costs, in the transaction of that act: on the payer's bill of this action, made where there is
 * none yet. null: nothing is owed. Nothing else writes bills.
 */
export async function writeBill(
  em: EntityManager,
  order: BillOrder,
  today: string,
): Promise<WrittenBill | null> {
  const positions = order.positions.filter(({ cents }) => cents !== 0);
  const cents = sumCents(positions.map((position) => position.cents));
  if (positions.some((position) => position.cents < 0))
    throw new RangeError('A bill charges; what is taken back is credited.');
  if (positions.length === 0) return null;
  const id = (await billOf(em, order)) ?? (await makeBill(em, order, today));
  const { reference } = await lockBill(em, id);
  await charge(em, id, { order, positions, cents, today });
  // what joins later is not due before it was there
  await rowsIn(em, 'update bill set due_on = greatest(due_on, ?::date) where id = ?', [
    dueOn(today, order.heldOn),
    id,
  ]);
  return { id, reference, cents };
}

/**
 * The bill that charged this thing before, so that charge and credit stand together; else one on which too much was
 * paid; else the first. A family that was entered twice has two: both were sent out with their reference and stay.
 */
async function billOf(em: EntityManager, order: BillOrder): Promise<string | null> {
  const { group, payer, subject } = order;
  const isFamily = 'householdId' in payer;
  const id = isFamily ? payer.householdId : payer.sellerId;
  await lockPayer(em, order);
  const [bill] = await rowsIn<{ id: string }>(
    em,
    `select b.id from bill b join bill_sums s on s.bill_id = b.id
     where b.group_type = ? and b.group_id = ?
       and ${isFamily ? '(b.household_id = ? or b.seller_id in (select id from seller where household_id = ?))' : 'b.seller_id = ?'}
     order by exists (select 1 from bill_position p where p.bill_id = b.id and p.subject_type = ?
         and p.subject_id = ?) desc, s.open_cents < 0 desc, b.made_on, right(b.reference, 6) limit 1`,
    [group.type, group.id, ...(isFamily ? [id, id] : [id]), subject.type, subject.id],
  );
  return bill?.id ?? null;
}

/** Two acts of one payer at once are one bill; taken before the bill itself, always. */
export async function lockPayer(
  em: EntityManager,
  { group, payer }: Pick<BillOrder, 'group' | 'payer'>,
): Promise<void> {
  const id = 'householdId' in payer ? payer.householdId : payer.sellerId;
  await rowsIn(em, 'select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `bill:${group.type}:${group.id}:${id}`,
  ]);
}

async function makeBill(
  em: EntityManager,
  { group, payer, sealedPayer, title, heldOn }: BillOrder,
  today: string,
): Promise<string> {
  const [row] = await rowsIn<{ number: string }>(em, "select nextval('bill_number') as number");
  const year = Number((heldOn ?? today).slice(0, 4));
  const id = randomUUID();
  await rowsIn(
    em,
    `insert into bill (id, reference, group_type, group_id, household_id, seller_id, title, sealed, key_id,
       due_on, made_on, payer_until)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      creditorReference(campaignKey(title, year), Number(row?.number)),
      group.type,
      group.id,
      'householdId' in payer ? payer.householdId : null,
      'sellerId' in payer ? payer.sellerId : null,
      title,
      sealedPayer?.sealed ?? null,
      sealedPayer?.keyId ?? null,
      dueOn(today, heldOn),
      today,
      await payerUntil(em, today),
    ],
  );
  return id;
}

async function charge(
  em: EntityManager,
  billId: string,
  {
    order: { subject, actorId },
    positions,
    cents,
    today,
  }: { order: BillOrder; positions: NewBillPosition[]; cents: number; today: string },
): Promise<void> {
  const line = { billId, cents, pressKey: randomUUID(), bookedOn: today, actorId: actorId ?? null };
  const lineId = await addLine(em, { ...line, kind: 'charged' });
  await addPositions(em, billId, lineId, subject, positions);
}
