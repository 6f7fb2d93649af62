import type { NumberState } from '@dabei/domain';
import {
  idInToken,
  isSameSecret,
  notFound,
  numberToken,
  rowsIn,
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

/** The seller number whose link this is; 404 for any other text, and before the code was typed. */
export async function knownNumber(
  em: EntityManager,
  sealer: Sealer,
  token: string,
): Promise<KnownNumber> {
  const id = idInToken(token);
  if (id === null || !isSameSecret(numberToken(sealer, id), token)) throw notFound();
  const [row] = await rowsIn<KnownNumber>(
    em,
    `select n.id, n.market_id as "marketId", s.email_key as "sellerKey", n.state, n.number
     from seller_number n join seller s on s.id = n.seller_id join market m on m.id = n.market_id
     where n.id = ? and n.state not in ('held', 'queued') and m.phase <> 'erased'`,
    [id],
  );
  if (row === undefined) throw notFound();
  return row;
}
