import type { MarketDrawView, PublicMarketDraw } from '@dabei/contracts';
import { freeNumbers, hasSellerNumbers, isPublicMarket } from '@dabei/domain';
import { frozenLineBytes, seedOf } from '@dabei/server/lots';
import { Clock, Database, Sealer, notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { isFree, pitchesOf } from '../bookings/plan-pitches';
import { commissionOf } from '../commission/commission-facts';
import { numberRoom } from '../commission/number-room';
import { neededMarket, type Market } from '../facts/market';
import { codesOpen, drawLineOf } from './draw-line';
import { namedLots } from './named-lots';
import { storedDraw, type StoredMarketDraw } from './market-draw-facts';

/** The draw of a market: for the office with names, for everybody with what is needed to check it. */
@Injectable()
export class MarketDrawQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async read(slug: string): Promise<MarketDrawView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await neededMarket(em, slug);
      const draw = await storedDraw(em, market.id);
      const { parties } = await drawLineOf(em, market);
      const { title, kind, phase, allocation } = market;
      return {
        market: { slug, title, kind, phase, allocation },
        waiting: {
          bookings: parties.flatMap(({ ids }) => ids).length,
          parties: parties.length,
          places: parties.reduce(
            (sum, { said }) =>
              sum + (said.requests?.reduce((all, { count }) => all + count, 0) ?? 1),
            0,
          ),
        },
        codesOpen: await codesOpen(em, market, now),
        free: await freePlaces(em, market, now),
        seal: draw === null ? null : sealOf(draw),
        number: draw?.number ?? null,
        lots: await namedLots(em, this.sealer, market),
      };
    });
  }

  /** Positive list: random names, lots, what makes them; the secret only with the number. */
  forEverybody(slug: string): Promise<PublicMarketDraw> {
    return this.database.transact(async (em) => {
      const market = await neededMarket(em, slug);
      const draw = await storedDraw(em, market.id);
      if (draw === null || !isPublicMarket(market.phase)) throw notFound();
      const { number, frozen, sealed, keyId } = draw;
      const secret = number === null ? null : this.sealer.open(Buffer.from(sealed, 'hex'), keyId);
      return {
        format: 'dabei-market-draw/1',
        title: market.title,
        kind: market.kind,
        parties: frozen.parties.length,
        seal: sealOf(draw),
        number,
        secret,
        seed: secret === null || number === null ? null : seedOf(secret, number),
        frozen: number === null ? null : frozenLineBytes(frozen).toString('utf8'),
        lots: await publicLots(em, market.id),
      };
    });
  }
}

async function freePlaces(em: EntityManager, market: Market, now: Date): Promise<number> {
  if (!hasSellerNumbers(market.kind)) return (await pitchesOf(em, market.id)).filter(isFree).length;
  const facts = await commissionOf(em, { id: market.id });
  if (facts === null) return 0;
  // whoever keeps a number is in the pot like everybody else
  return freeNumbers(await numberRoom(em, { ...facts, keptUntil: now }, null, now)).length;
}

const publicLots = (em: EntityManager, marketId: string): Promise<PublicMarketDraw['lots']> =>
  rowsIn(
    em,
    `select distinct nonce, lot from market_lot where market_id = ? and lot is not null order by lot`,
    [marketId],
  );

const sealOf = ({
  commitment,
  source,
  notation,
  drawnOn,
  sealedAt,
}: StoredMarketDraw): NonNullable<MarketDrawView['seal']> => ({
  commitment,
  source,
  notation,
  drawnOn,
  sealedAt: new Date(sealedAt).toISOString(),
});
