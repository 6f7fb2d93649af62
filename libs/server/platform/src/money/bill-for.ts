import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsIn } from '../database/database';
import type { BillOrder, BillSubject } from './bill-order';

type Wanted = Pick<BillOrder, 'group' | 'payer' | 'subject'>;

/** The bill something is charged on; null: there is none yet. As `billsFor`. */
export async function billFor(em: EntityManager, order: Wanted): Promise<string | null> {
  return (await billsFor(em, [order])).get(order) ?? null;
}

/**
 * The bills that things are charged on, as far as there are some. The one that charged this thing before, so that charge
 * and credit stand together; else one on which too much was paid; else the first. A family that was entered twice has
 * two: both were sent out with their reference and stay.
 */
export async function billsFor<Order extends Wanted>(
  em: EntityManager,
  orders: readonly Order[],
): Promise<Map<Order, string>> {
  const rows = await rowsIn<{ at: number; id: string }>(
    em,
    `select distinct on (o.at) o.at, b.id
     from json_to_recordset(?::json) as o (at int, "groupType" text, "groupId" uuid, "householdId" uuid,
         "sellerId" uuid, "subjectType" text, "subjectId" uuid)
       join bill b on b.group_type = o."groupType" and b.group_id = o."groupId" and (b.household_id = o."householdId"
         or b.seller_id = o."sellerId" or b.seller_id in (select id from seller where household_id = o."householdId"))
       join bill_sums s on s.bill_id = b.id
     order by o.at, exists (select 1 from bill_position p where p.bill_id = b.id and p.subject_type = o."subjectType"
         and p.subject_id = o."subjectId") desc, s.open_cents < 0 desc, b.made_on, right(b.reference, 6)`,
    [
      JSON.stringify(
        orders.map(({ group, payer, subject }, at) => ({
          ...{ at, groupType: group.type, groupId: group.id, ...payer },
          ...{ subjectType: subject.type, subjectId: subject.id },
        })),
      ),
    ],
  );
  return new Map(
    rows.flatMap(({ at, id }) => {
      const order = orders[at];
      return order === undefined ? [] : [[order, id] as const];
    }),
  );
}

/** The bill a thing was charged on last, whoever pays; null: nothing ever was. */
export async function newestBillWith(
  em: EntityManager,
  { type, id }: BillSubject,
): Promise<string | null> {
  const [bill] = await rowsIn<{ id: string }>(
    em,
    `select bill_id as id from bill_position where subject_type = ? and subject_id = ?
     order by bill_position.id desc limit 1`,
    [type, id],
  );
  return bill?.id ?? null;
}
