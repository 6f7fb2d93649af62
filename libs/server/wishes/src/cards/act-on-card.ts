import { donorsMayClaim } from '@dabei/domain';
import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { refuseParcelInShop } from '../facts/parcel-in-shop';
import { moveWishes } from '../moves/move-wishes';
import type { CardAtHand } from './card-at-hand';
import { letHoldersGo } from './card-holder';
import { moveCards } from './move-cards';

const refuse = (reason: string): DomainError => new DomainError('conflict', { reason });

/**
 * Somebody takes the card: of two with the same card one wins, and a wish that was promised online meanwhile stays
 * with whoever promised it. Where only one of card and wish was still behind, it catches up.
 */
export async function takeCard(em: EntityManager, it: CardAtHand): Promise<void> {
  if (!donorsMayClaim(it.phase)) throw refuse('tree-closed');
  const moved = await moveWishes(em, [it.wishId], 'take-card');
  if (moved.length === 0 && it.wish !== 'out') throw refuse('card-given');
  const cards = it.cardId === null ? [] : await moveCards(em, [it.cardId], 'take');
  if (cards.length > 0) return;
  if (moved.length === 0) throw refuse('card-taken');
  if (it.card !== 'taken') throw refuse('card-not-hanging');
}

/** It hangs there from now on, and its wish is free again. What was promised elsewhere is not hung up. */
export async function hangCard(
  em: EntityManager,
  it: CardAtHand,
  wantedTree: string | null = null,
): Promise<void> {
  const treeId = wantedTree ?? it.treeId;
  if (it.cardId === null || treeId === null) throw refuse('card-missing');
  if (it.wish !== 'out' && it.wish !== 'published') throw refuse('card-given');
  await refuseParcelInShop(em, it.wishId);
  const [tree] = await rowsIn<{ staffed: boolean }>(
    em,
    'select staffed from tree where id = ? and campaign_id = ? for share',
    [treeId, it.campaignId],
  );
  if (tree === undefined) throw refuse('tree-missing');
  const moved = await moveCards(em, [it.cardId], 'hang', treeId);
  if (moved.length === 0) throw refuse('card-hangs');
  await letHoldersGo(em, [it.wishId]);
  if (it.wish === 'out') await moveWishes(em, [it.wishId], 'release', ['out']);
  // on paper and online at once only where somebody looks after the tree
  const outlet = tree.staffed && it.outlet !== 'tree' ? 'both' : 'tree';
  await rowsIn(em, 'update tree_wish set outlet = ?, tree_id = ? where id = ?', [
    outlet,
    treeId,
    it.wishId,
  ]);
}

/** It comes into the hands of the office or the shop; whoever had taken it gives the wish back. */
export async function bringCardBack(em: EntityManager, it: CardAtHand): Promise<void> {
  await refuseParcelInShop(em, it.wishId);
  const moved = it.cardId === null ? [] : await moveCards(em, [it.cardId], 'bring-back');
  if (moved.length === 0) throw refuse('card-not-hanging');
  await letHoldersGo(em, [it.wishId]);
  if (it.card === 'taken') await moveWishes(em, [it.wishId], 'release', ['out']);
}

/** Nobody has the paper any more; what is with its wish stays as it is. */
export async function loseCard(em: EntityManager, it: CardAtHand): Promise<void> {
  const moved = it.cardId === null ? [] : await moveCards(em, [it.cardId], 'lose');
  if (moved.length === 0) throw refuse('card-missing');
}

/** A lost card turned up, unless another was printed in its place. */
export async function findCard(em: EntityManager, it: CardAtHand): Promise<void> {
  if (it.card !== 'lost' || it.cardId === null) throw refuse('card-not-lost');
  await moveCards(em, [it.cardId], 'find');
}

/** Without a card at a tree the wish is offered online only. */
export async function putOnline(em: EntityManager, it: CardAtHand): Promise<void> {
  if (it.wish !== 'published') throw refuse('card-given');
  if (it.card === 'hanging' || it.card === 'taken') throw refuse('card-hangs');
  await rowsIn(em, "update tree_wish set outlet = 'online', tree_id = null where id = ?", [
    it.wishId,
  ]);
}
