import type { CardState } from '@dabei/domain';
import { notFound, rowsIn, secretHash } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { cardAtHand, type CardAtHand } from '../cards/card-at-hand';

export interface CardBehind {
  cardId: string;
  wishId: string;
  card: CardState;
}

/** The card whose code was read; 404 for any other text, and once the campaign is erased. */
export async function cardBehind(em: EntityManager, secret: string): Promise<CardBehind> {
  const [row] = await rowsIn<CardBehind>(
    em,
    `select c.id as "cardId", c.wish_id as "wishId", c.state as card
     from wish_card c join tree_wish w on w.id = c.wish_id join tree_campaign k on k.id = w.campaign_id
     where c.code_hash = ? and k.phase <> 'erased' and w.number is not null`,
    [secretHash(secret)],
  );
  if (row === undefined) throw notFound();
  return row;
}

/** The same with its wish, for nobody else to move. A card that was replaced by another has nothing to say any more. */
export async function lockedCardBehind(
  em: EntityManager,
  secret: string,
  now: Date,
): Promise<CardAtHand> {
  const { cardId, wishId } = await cardBehind(em, secret);
  const it = await cardAtHand(em, wishId, now);
  if (it?.cardId !== cardId) throw notFound();
  return it;
}
