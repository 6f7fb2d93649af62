import { goodsKinds } from '@dabei/domain';
import type { MarketSettings } from '@dabei/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { tariffOf, type Market } from '../facts/market';

/** The settings of a market as the desk reads and changes them. */
export async function marketView(em: EntityManager, market: Market): Promise<MarketSettings> {
  const {
    id: _,
    calledOffWords: __,
    residentsFrom,
    opensOn,
    closesOn,
    calledOffAt,
    ...same
  } = market;
  const { lines } = await tariffOf(em, market);
  return {
    ...same,
    residentsFrom: residentsFrom?.toISOString() ?? null,
    opensOn: opensOn.toISOString(),
    closesOn: closesOn.toISOString(),
    calledOffAt: calledOffAt?.toISOString() ?? null,
    refusedGoods: goodsKinds.filter((kind) => market.refusedGoods.includes(kind)),
    tariff: [...lines],
  };
}
