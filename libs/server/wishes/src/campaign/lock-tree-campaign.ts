import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { neededTreeCampaign, type TreeCampaign } from '../facts/tree-campaign';

/** The campaign, for nobody else to give numbers in or to move until this transaction ends. */
export async function lockTreeCampaign(em: EntityManager, slug: string): Promise<TreeCampaign> {
  await rowsIn(em, 'select id from tree_campaign where slug = ? for no key update', [slug]);
  return neededTreeCampaign(em, slug);
}

/** The same, unchanged since the caller read it. */
export async function lockTreeVersion(
  em: EntityManager,
  slug: string,
  version: number,
): Promise<TreeCampaign> {
  const campaign = await lockTreeCampaign(em, slug);
  if (campaign.version !== version) throw new DomainError('changed-meanwhile');
  return campaign;
}
