import type { WishText } from '@dabei/contracts';
import type { WishOutlet, WishState } from '@dabei/domain';
import { DomainError, notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { wishTextColumns } from './wish-text';

export interface LockedWish extends WishText {
  id: string;
  campaign: string;
  campaignId: string;
  number: number | null;
  mode: 'lean' | 'full';
  state: WishState;
  outlet: WishOutlet | null;
  treeId: string | null;
  consentVersion: number | null;
  maybeTwice: boolean;
  version: number;
}

/** A wish nobody else moves until this transaction ends, as the caller read it. */
export async function lockedWish(
  em: EntityManager,
  id: string,
  version: number,
): Promise<LockedWish> {
  const [wish] = await rowsIn<LockedWish>(
    em,
    `select w.id, c.slug as campaign, w.campaign_id as "campaignId", w.number, w.mode, w.state, w.outlet,
       w.tree_id as "treeId", w.consent_version as "consentVersion",
       w.possibly_twice as "maybeTwice", w.version, ${wishTextColumns}
     from tree_wish w join tree_campaign c on c.id = w.campaign_id
     where w.id = ? and w.state <> 'draft' for no key update of w`,
    [id],
  );
  if (wish === undefined) throw notFound();
  if (wish.version !== version) throw new DomainError('changed-meanwhile');
  return wish;
}
