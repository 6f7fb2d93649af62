import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { neededMarket, type Market } from '../facts/market';

/** The market, for nobody else to change or to give ranks in until this transaction ends. */
export async function lockedMarket(em: EntityManager, slug: string): Promise<Market> {
  await rowsIn(em, 'select id from market where slug = ? for no key update', [slug]);
  return neededMarket(em, slug);
}

/** The same, unchanged since the caller read it. */
export async function lockMarketVersion(
  em: EntityManager,
  slug: string,
  version: number,
): Promise<Market> {
  const market = await lockedMarket(em, slug);
  if (market.version !== version) throw new DomainError('changed-meanwhile');
  return market;
}
