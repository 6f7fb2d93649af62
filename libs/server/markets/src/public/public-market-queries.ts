import type { ListedMarket, PublicMarket, PublicMarkets } from '@dabei/contracts';
import { isPublicMarket, marketPhases, type MarketZone } from '@dabei/domain';
import { Clock, Database, notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededMarket, tariffOf, type Market } from '../facts/market';

/** More than any town has at a time. */
const MOST = 50;
const shownPhases = `{${marketPhases.filter(isPublicMarket).join(',')}}`;

interface Counts {
  pitches: number;
  free: number;
  waiting: number;
  zones: MarketZone[];
  vehicles: boolean;
}

/** Markets for everybody: what, when, where, how much is free; never who stands there. */
@Injectable()
export class PublicMarketQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<PublicMarkets> {
    const now = await this.clock.now();
    const markets = await this.database.rows<ListedMarket>(
      `select m.slug, m.kind, m.title, m.place, m.held_on::text as "heldOn",
         to_char(m.opens_at, 'HH24:MI') as "opensAt", to_char(m.closes_at, 'HH24:MI') as "closesAt", m.phase,
         m.called_off_at is not null as "calledOff", m.opens_on as "opensOn", m.closes_on as "closesOn",
         count(p.id)::int as pitches, count(p.id) filter (where t.pitch_id is null)::int as free
       from market m left join pitch p on p.market_id = m.id left join pitch_taken t on t.pitch_id = p.id
       where m.phase = any(?::text[]) group by m.id
       order by m.phase = 'over', m.held_on, m.title limit ${String(MOST)}`,
      [shownPhases],
    );
    return {
      now: now.toISOString(),
      markets: markets.map((market) => ({
        ...market,
        opensOn: new Date(market.opensOn).toISOString(),
        closesOn: new Date(market.closesOn).toISOString(),
      })),
    };
  }

  async read(slug: string): Promise<PublicMarket> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await neededMarket(em, slug);
      if (!isPublicMarket(market.phase)) throw notFound();
      const [{ lines }, counts] = [await tariffOf(em, market), await countsOf(em, market)];
      return { ...shown(market), ...counts, tariff: [...lines], now: now.toISOString() };
    });
  }
}

/** A positive list: what is not written here is not shown. */
function shown(market: Market): Omit<PublicMarket, keyof Counts | 'tariff' | 'now'> {
  const { slug, kind, title, intro, place, heldOn, opensAt, closesAt, setUpFrom, releaseAt } =
    market;
  const { phase, allocation, cancelFreeUntil, feeStaysAfterRelease, householdMaxCm } = market;
  const { metres, commercial, refusedGoods, depositCents, terms, calledOffWords } = market;
  return {
    ...{ slug, kind, title, intro, place, heldOn, opensAt, closesAt, setUpFrom, releaseAt },
    ...{ phase, allocation, cancelFreeUntil, feeStaysAfterRelease, householdMaxCm },
    ...{ metres, commercial, depositCents, terms, calledOffWords },
    refusedGoods: refusedGoods as PublicMarket['refusedGoods'],
    calledOff: market.calledOffAt !== null,
    residentsFrom: market.residentsFrom?.toISOString() ?? null,
    opensOn: market.opensOn.toISOString(),
    closesOn: market.closesOn.toISOString(),
  };
}

async function countsOf(em: EntityManager, { id }: Market): Promise<Counts> {
  const [row] = await rowsIn<Counts>(
    em,
    `select count(p.id)::int as pitches, count(p.id) filter (where t.pitch_id is null)::int as free,
       (select count(*)::int from pitch_booking b where b.market_id = ? and b.state in ('queued', 'waiting')) as waiting,
       coalesce(array_agg(distinct p.zone) filter (where p.id is not null), '{}') as zones,
       coalesce(bool_or(p.kind = 'vehicle'), false) as vehicles
     from pitch p left join pitch_taken t on t.pitch_id = p.id where p.market_id = ?`,
    [id, id],
  );
  return row ?? { pitches: 0, free: 0, waiting: 0, zones: [], vehicles: false };
}
