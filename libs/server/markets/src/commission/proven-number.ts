import type { SellerKind } from '@dabei/domain';
import { rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sellerPersonOf } from '../sellers/seller-person';
import { sellerWith } from '../sellers/seller-with';

interface Row {
  sellerId: string;
  kind: SellerKind;
  language: string;
  resident: boolean;
  sealed: string | null;
  keyId: string | null;
}

/**
 * The number is its seller's from now on: the family's where the address is a family's. Answers whose it is; under
 * `lockNumbers`.
 */
export async function giveToProven(
  em: EntityManager,
  sealer: Sealer,
  numberId: string,
  now: Date,
): Promise<string> {
  const [row] = await rowsIn<Row>(
    em,
    `select s.id as "sellerId", s.kind, s.language, s.resident, encode(s.sealed, 'hex') as sealed,
       s.key_id as "keyId"
     from seller_number n join seller s on s.id = n.seller_id where n.id = ?`,
    [numberId],
  );
  if (row === undefined) throw new Error('a number that is confirmed is there');
  const { sellerId, sealed, keyId, ...said } = row;
  // it is a family's already
  if (sealed === null || keyId === null) return sellerId;
  const owner = await sellerWith(em, sealer, sellerPersonOf(sealer, sealed, keyId), said, now);
  await rowsIn(em, 'update seller_number set seller_id = ? where id = ?', [owner, numberId]);
  return owner;
}
