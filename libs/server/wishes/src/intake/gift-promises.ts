import type { PledgeState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface PromiseOfWish {
  id: string;
  state: PledgeState;
  createdAt: string;
}

/** The confirmed promises of a wish whose gift has not come yet, the first one first; never who gave them. */
export async function giftPromises(em: EntityManager, wishId: string): Promise<PromiseOfWish[]> {
  return rowsIn<PromiseOfWish>(
    em,
    `select id, state, to_json(created_at)#>>'{}' as "createdAt" from pledge
     where wish_id = ? and promised_until is not null and kept_at is null
       and state in ('promised', 'cancelled', 'lapsed')
     order by created_at, id limit 20`,
    [wishId],
  );
}
