import type { CardState, TreePhase, WishOutlet, WishState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { releaseHeld } from '../donors/release-held';
import { lockWishes } from '../moves/move-wishes';

export interface CardAtHand {
  wishId: string;
  number: number;
  wish: WishState;
  outlet: WishOutlet | null;
  phase: TreePhase;
  campaignId: string;
  /** The card that is not lost, else the one that was lost last. */
  cardId: string | null;
  card: CardState | null;
  treeId: string | null;
}

/** The wish with its card, for nobody else to move until this transaction ends; what nobody confirmed is let go. */
export async function cardAtHand(
  em: EntityManager,
  wishId: string,
  now: Date,
): Promise<CardAtHand | null> {
  await lockWishes(em, [wishId]);
  await releaseHeld(em, now, { wishIds: [wishId] });
  const [row] = await rowsIn<CardAtHand>(
    em,
    `select w.id as "wishId", w.number, w.state as wish, w.outlet, k.phase, k.id as "campaignId", c.id as "cardId",
       c.state as card, coalesce(c.tree_id, w.tree_id) as "treeId"
     from tree_wish w join tree_campaign k on k.id = w.campaign_id and k.phase <> 'erased'
       left join lateral (select * from wish_card c where c.wish_id = w.id
         order by c.state = 'lost', c.printed_on desc, c.id limit 1) c on true
     where w.id = ? and w.number is not null`,
    [wishId],
  );
  return row ?? null;
}

/** The wish behind a number; null where the number was never given. */
export async function wishOfNumber(
  em: EntityManager,
  campaignId: string,
  number: number,
): Promise<string | null> {
  const [row] = await rowsIn<{ id: string }>(
    em,
    'select id from tree_wish where campaign_id = ? and number = ?',
    [campaignId, number],
  );
  return row?.id ?? null;
}
