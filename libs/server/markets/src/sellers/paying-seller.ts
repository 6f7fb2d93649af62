import { rowsIn, sealPayer, type BillOrder, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sellerPersonOf } from './seller-person';

interface Row {
  householdId: string | null;
  sealed: string | null;
  keyId: string | null;
  guardian: string | null;
}

/** Who pays for what a seller owes: its family where it has one, by the name it told or the family's. */
export async function payingSeller(
  em: EntityManager,
  sealer: Sealer,
  sellerId: string,
): Promise<Pick<BillOrder, 'payer' | 'sealedPayer'>> {
  const [row] = await rowsIn<Row>(
    em,
    `select s.household_id as "householdId", encode(s.sealed, 'hex') as sealed, s.key_id as "keyId",
       (select concat_ws(' ', g.first_name, g.last_name) from guardian g
        where g.household_id = s.household_id order by g.id limit 1) as guardian
     from seller s where s.id = ?`,
    [sellerId],
  );
  if (row === undefined) throw new Error('whoever owes something is there');
  const { householdId, sealed, keyId, guardian } = row;
  const name =
    sealed !== null && keyId !== null ? sellerPersonOf(sealer, sealed, keyId).name : guardian;
  return {
    payer: householdId === null ? { sellerId } : { householdId },
    sealedPayer: name === null ? null : sealPayer(sealer, { name, address: null }),
  };
}
