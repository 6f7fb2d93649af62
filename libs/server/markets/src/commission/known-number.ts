import type { NumberState } from '@dabei/domain';
import {
  idInToken,
  isSameSecret,
  notFound,
  numberToken,
  refuseHidden,
  rowsIn,
  type OwnLink,
  type Sealer,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface KnownNumber {
  id: string;
  marketId: string;
  sellerKey: string | null;
  state: NumberState;
  number: number | null;
}

/** The seller number whose link this is; 404 for any other text and before its code was typed, 401 while it is hidden. */
export async function knownNumber(
  em: EntityManager,
  sealer: Sealer,
  link: OwnLink,
): Promise<KnownNumber> {
  const id = idInToken(link.secret);
  if (id === null || !isSameSecret(numberToken(sealer, id), link.secret)) throw notFound();
  const [row] = await rowsIn<KnownNumber & { hiddenOf: string | null }>(
    em,
    `select n.id, n.market_id as "marketId", n.seller_key as "sellerKey", n.state, n.number,
       (select h.id from household h where h.id = s.household_id and h.protected) as "hiddenOf"
     from seller_number n join market m on m.id = n.market_id join seller s on s.id = n.seller_id
     where n.id = ? and n.state not in ('held', 'queued') and m.phase <> 'erased'`,
    [id],
  );
  if (row === undefined) throw notFound();
  const { hiddenOf, ...number } = row;
  refuseHidden(hiddenOf, link);
  return number;
}
