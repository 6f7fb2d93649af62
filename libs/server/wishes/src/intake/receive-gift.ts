import type { WishState } from '@dabei/domain';
import { rowsIn, randomUUID } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lockWishes, moveWishes } from '../moves/move-wishes';
import { creditDonor, type Bringer } from './credit-donor';

export interface ReceivedGift {
  giftId: string;
  number: number;
  was: WishState;
}

interface Order {
  campaignId: string;
  /** The row of a gift that is known already: dropped off in a shop, or set aside. */
  giftId?: string;
  /** Who brought it; nobody is thanked for what somebody else gave. */
  bringer?: Bringer;
  today: string;
  now: Date;
}

/**
 * The gift of a wish is here: one of two who read the same label wins, the other gets null. Its promise is kept, a
 * purchase that was only planned is struck, whoever held the wish online without a code is let go.
 */
export async function receiveGift(
  em: EntityManager,
  wishId: string,
  { campaignId, giftId = randomUUID(), bringer = 'whoever', today, now }: Order,
): Promise<ReceivedGift | null> {
  await lockWishes(em, [wishId]);
  const [before] = await rowsIn<{ state: WishState }>(
    em,
    'select state from tree_wish where id = ? and campaign_id = ?',
    [wishId, campaignId],
  );
  if (before === undefined) return null;
  const [moved] = await moveWishes(em, [wishId], 'receive');
  if (moved === undefined || moved.number === null) return null;
  await rowsIn(
    em,
    `insert into gift (id, campaign_id, wish_id, state, wish_was, came_on) values (?, ?, ?, 'received', ?, ?)
     on conflict (id) do update set wish_id = excluded.wish_id, state = 'received', wish_was = excluded.wish_was,
       state_was = gift.state, wish_before = gift.wish_id, was_before = gift.wish_was`,
    [giftId, campaignId, wishId, before.state, today],
  );
  await creditDonor(em, wishId, bringer, now);
  await rowsIn(em, 'delete from purchase where wish_id = ? and bought_on is null', [wishId]);
  return { giftId, number: moved.number, was: before.state };
}
