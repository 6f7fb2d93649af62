import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { KnownNumber } from './known-number';

/**
 * Only on request a number outlives the market: then a fingerprint of the address and the number are kept, nothing else,
 * and a word of the seller takes it back. Who asked first for a number keeps it; answers whether it is kept.
 */
export async function keepNumber(
  em: EntityManager,
  { sellerKey, number }: Pick<KnownNumber, 'sellerKey' | 'number'>,
  wanted: boolean,
  today: string,
): Promise<boolean> {
  if (sellerKey === null || number === null) return false;
  if (!wanted) {
    await rowsIn(em, 'delete from kept_number where seller_key = ? and number = ?', [
      sellerKey,
      number,
    ]);
    return false;
  }
  const others = await rowsIn(
    em,
    'select 1 from kept_number where number = ? and seller_key <> ?',
    [number, sellerKey],
  );
  if (others.length > 0) return false;
  // one number per seller: the one of today
  await rowsIn(em, 'delete from kept_number where seller_key = ?', [sellerKey]);
  const kept = await rowsIn(
    em,
    `insert into kept_number (number, seller_key, asked_on) values (?, ?, ?)
     on conflict do nothing returning number`,
    [number, sellerKey, today],
  );
  return kept.length > 0;
}
