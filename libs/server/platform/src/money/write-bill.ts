import { campaignKey, creditorReference, dueOn, sumCents } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from '../chance/chance';
import { rowsIn } from '../database/database';
import { addLines, addPositions } from './add-line';
import { billsFor } from './bill-for';
import type { BillOrder, WrittenBill } from './bill-order';
import { inRounds } from './in-rounds';
import { lockBills } from './lock-bill';
import { payerUntil } from './payer-until';

/** One thing is charged: as `writeBills`. */
export async function writeBill(
  em: EntityManager,
  order: BillOrder,
  today: string,
): Promise<WrittenBill | null> {
  const [written = null] = await writeBills(em, [order], today);
  return written;
}

/**
 * Charges what an act costs, in the transaction of that act: on the bill of each payer in this action, made where there
 * is none yet. In the order given; null: nothing is owed. Nothing else writes bills.
 */
export async function writeBills(
  em: EntityManager,
  orders: readonly BillOrder[],
  today: string,
): Promise<(WrittenBill | null)[]> {
  const owed = orders.map(owedFor);
  const written = new Map<Owed, WrittenBill>();
  for (const round of inRounds(
    owed.filter(({ positions }) => positions.length > 0),
    ({ order }) => payerKey(order),
  ))
    for (const [one, bill] of await writeOnce(em, round, today)) written.set(one, bill);
  return owed.map((one) => written.get(one) ?? null);
}

interface Owed {
  order: BillOrder;
  positions: BillOrder['positions'];
  cents: number;
}

function owedFor(order: BillOrder): Owed {
  const positions = order.positions.filter(({ cents }) => cents !== 0);
  if (positions.some(({ cents }) => cents < 0))
    throw new RangeError('A bill charges; what is taken back is credited.');
  return { order, positions, cents: sumCents(positions.map(({ cents }) => cents)) };
}

/** Every payer once. */
async function writeOnce(
  em: EntityManager,
  owed: readonly Owed[],
  today: string,
): Promise<[Owed, WrittenBill][]> {
  const orders = owed.map(({ order }) => order);
  await lockPayers(em, orders);
  const known = await billsFor(em, orders);
  const made = await makeBills(
    em,
    orders.filter((order) => !known.has(order)),
    today,
  );
  const idOf = new Map([...known, ...made]);
  const bills = await lockBills(em, [...idOf.values()]);
  const charged = owed.map((one) => ({ ...one, billId: idOf.get(one.order) ?? '' }));
  const lineIds = await addLines(
    em,
    charged.map(({ order: { actorId = null }, billId, cents }) => ({
      ...{ billId, kind: 'charged' as const, cents, actorId },
      ...{ pressKey: randomUUID(), bookedOn: today },
    })),
  );
  await addPositions(
    em,
    charged.map(({ order: { subject }, positions, billId }, at) => ({
      ...{ billId, subject, positions, lineId: lineIds[at] ?? '' },
    })),
  );
  // what joins later is not due before it was there
  await rowsIn(
    em,
    `update bill b set due_on = greatest(b.due_on, o."dueOn")
     from json_to_recordset(?::json) as o (id uuid, "dueOn" date) where b.id = o.id`,
    [
      JSON.stringify(
        charged.map(({ order, billId: id }) => ({ id, dueOn: dueOn(today, order.heldOn) })),
      ),
    ],
  );
  return owed.map((one, at) => {
    const { billId: id, cents } = charged[at] ?? { billId: '', cents: 0 };
    return [one, { id, reference: bills.get(id)?.reference ?? '', cents }];
  });
}

const payerId = ({ payer }: Pick<BillOrder, 'payer'>): string =>
  'householdId' in payer ? payer.householdId : payer.sellerId;

/** One payer in one action. */
export const payerKey = (of: Pick<BillOrder, 'group' | 'payer'>): string =>
  `bill:${of.group.type}:${of.group.id}:${payerId(of)}`;

/** Two acts of one payer at once are one bill; taken before the bills themselves, always, and in one order. */
export async function lockPayers(
  em: EntityManager,
  payers: readonly Pick<BillOrder, 'group' | 'payer'>[],
): Promise<void> {
  await rowsIn(
    em,
    `select pg_advisory_xact_lock(hashtextextended(k.payer, 0))
     from (select jsonb_array_elements_text(?::jsonb) as payer order by 1) k`,
    [JSON.stringify(payers.map(payerKey))],
  );
}

async function makeBills(
  em: EntityManager,
  orders: readonly BillOrder[],
  today: string,
): Promise<Map<BillOrder, string>> {
  if (orders.length === 0) return new Map();
  const numbers = await rowsIn<{ number: string }>(
    em,
    `select nextval('bill_number')::text as number from generate_series(1, ?)`,
    [orders.length],
  );
  const until = await payerUntil(em, today);
  const bills = orders.map(({ group, payer, sealedPayer, title, heldOn }, at) => ({
    id: randomUUID(),
    reference: creditorReference(
      campaignKey(title, Number((heldOn ?? today).slice(0, 4))),
      Number(numbers[at]?.number),
    ),
    ...{ groupType: group.type, groupId: group.id, ...payer, title },
    sealed: sealedPayer?.sealed.toString('hex') ?? null,
    ...{ keyId: sealedPayer?.keyId ?? null, dueOn: dueOn(today, heldOn), madeOn: today, until },
  }));
  await rowsIn(
    em,
    `insert into bill (id, reference, group_type, group_id, household_id, seller_id, title, sealed, key_id,
       due_on, made_on, payer_until)
     select id, reference, "groupType", "groupId", "householdId", "sellerId", title, decode(sealed, 'hex'), "keyId",
       "dueOn", "madeOn", until
     from json_to_recordset(?::json) as b (id uuid, reference text, "groupType" text, "groupId" uuid,
       "householdId" uuid, "sellerId" uuid, title text, sealed text, "keyId" text, "dueOn" date, "madeOn" date,
       until date)`,
    [JSON.stringify(bills)],
  );
  return new Map(orders.map((order, at) => [order, bills[at]?.id ?? '']));
}
