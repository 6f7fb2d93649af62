import { rowsIn, sealPayer, type BillOrder, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { tellingPerson, type TellingRow } from './seller-person';

interface Row extends TellingRow {
  id: string;
  householdId: string | null;
}

type PayingSeller = Pick<BillOrder, 'payer' | 'sealedPayer'>;

/** Who pays for what a seller owes: its family where it has one, by the name it told or the family's. */
export async function payingSeller(
  em: EntityManager,
  sealer: Sealer,
  sellerId: string,
): Promise<PayingSeller> {
  const payer = (await payingSellers(em, sealer, [sellerId])).get(sellerId);
  if (payer === undefined) throw new Error('whoever owes something is there');
  return payer;
}

/** The same for many, by their ids. */
export async function payingSellers(
  em: EntityManager,
  sealer: Sealer,
  sellerIds: readonly string[],
): Promise<ReadonlyMap<string, PayingSeller>> {
  const rows = await rowsIn<Row>(
    em,
    `select s.id, s.household_id as "householdId", encode(s.sealed, 'hex') as sealed, s.key_id as "keyId",
       (select concat_ws(' ', g.first_name, g.last_name) from guardian g
        where g.household_id = s.household_id order by g.id limit 1) as guardian
     from seller s where s.id = any(?::uuid[])`,
    [`{${sellerIds.join(',')}}`],
  );
  return new Map(rows.map((row) => [row.id, payerOf(sealer, row)]));
}

function payerOf(sealer: Sealer, { id, householdId, ...row }: Row): PayingSeller {
  const { name } = tellingPerson(sealer, row);
  return {
    payer: householdId === null ? { sellerId: id } : { householdId },
    sealedPayer: name === '' ? null : sealPayer(sealer, { name, address: null }),
  };
}
