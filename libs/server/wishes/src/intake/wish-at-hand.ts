import { DomainError, notFound, rowsIn } from '@dabei/server/platform';
import type { WishState } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface WishAtHand {
  id: string;
  campaignId: string;
  number: number;
  state: WishState;
  priceLimitCents: number;
  children: number;
}

/** A numbered wish nobody else moves until this transaction ends; as the caller saw it where a version is given. */
export async function wishAtHand(
  em: EntityManager,
  id: string,
  version: number | null,
): Promise<WishAtHand> {
  const [row] = await rowsIn<WishAtHand & { version: number }>(
    em,
    `select w.id, w.campaign_id as "campaignId", w.number, w.state, w.version, w.children,
       k.price_limit_cents as "priceLimitCents"
     from tree_wish w join tree_campaign k on k.id = w.campaign_id and k.phase <> 'erased'
     where w.id = ? and w.number is not null for no key update of w`,
    [id],
  );
  if (row === undefined) throw notFound();
  const { version: now, ...wish } = row;
  if (version !== null && now !== version) throw new DomainError('changed-meanwhile');
  return wish;
}
