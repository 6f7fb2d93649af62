import type { NumberCircle } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Who may ask from when: helpers are entered by the office; who sold before is known from the office's list, from an
 * earlier market that is not erased yet, or from a number that was kept.
 */
export async function circleOf(
  em: EntityManager,
  marketId: string,
  sellerKey: string,
): Promise<NumberCircle> {
  const [row] = await rowsIn<{ circle: NumberCircle }>(
    em,
    `select case
       when exists (select 1 from commission_circle where market_id = ? and seller_key = ? and circle = 'helper')
         then 'helper'
       when exists (select 1 from commission_circle where market_id = ? and seller_key = ?)
         or exists (select 1 from kept_number where seller_key = ?)
         or exists (select 1 from seller_number
                    where seller_key = ? and market_id <> ? and state in ('brought', 'settled'))
         then 'returning'
       else 'all' end as circle`,
    [marketId, sellerKey, marketId, sellerKey, sellerKey, sellerKey, marketId],
  );
  return row?.circle ?? 'all';
}
