import type { MarketCounts, MarketOverview, MarketStep } from '@dabei/contracts';
import {
  bookingStates,
  hasSellerNumbers,
  isLiveBooking,
  moveMarket,
  type MarketMoveFacts,
} from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Market } from '../facts/market';
import { marketView } from './market-view';

const live = `{${bookingStates.filter(isLiveBooking).join(',')}}`;

/** What a step of the market depends on: what there is to give, and who has signed up. */
export async function moveFactsOf(
  em: EntityManager,
  { id, kind }: Market,
): Promise<MarketMoveFacts> {
  const [row] = await rowsIn<Omit<MarketMoveFacts, 'kind'>>(
    em,
    `select ${
      hasSellerNumbers(kind)
        ? '(select coalesce(sum(numbers), 0)::int from commission_rule where market_id = ?)'
        : '(select count(*)::int from pitch where market_id = ?)'
    } as places,
       (select count(*)::int from pitch_booking where market_id = ? and state = any(?::text[]))
       + (select count(*)::int from seller_number where market_id = ?
            and state not in ('cancelled', 'expired')) as "liveBookings"`,
    [id, id, live, id],
  );
  return { kind, places: row?.places ?? 0, liveBookings: row?.liveBookings ?? 0 };
}

async function countsOf(em: EntityManager, marketId: string): Promise<MarketCounts> {
  const [row] = await rowsIn<MarketCounts>(
    em,
    `select (select count(*)::int from pitch where market_id = ?) as pitches,
       (select count(*)::int from pitch p where p.market_id = ?
          and not exists (select 1 from pitch_taken t where t.pitch_id = p.id)) as free,
       (count(*) filter (where state in ('held', 'queued')))::int as held,
       (count(*) filter (where state = 'confirmed'))::int as confirmed,
       (count(*) filter (where state = 'waiting'))::int as waiting,
       (count(*) filter (where state = 'offered'))::int as offered,
       (count(*) filter (where state = 'arrived'))::int as arrived
     from pitch_booking where market_id = ?`,
    [marketId, marketId, marketId],
  );
  return row ?? { pitches: 0, free: 0, held: 0, confirmed: 0, waiting: 0, offered: 0, arrived: 0 };
}

/** The market on one page: its settings, how full it is, what comes next. */
export async function overviewOf(em: EntityManager, market: Market): Promise<MarketOverview> {
  return {
    market: await marketView(em, market),
    counts: await countsOf(em, market.id),
    steps: stepsOf(market, await moveFactsOf(em, market)),
  };
}

function stepsOf({ phase }: Market, facts: MarketMoveFacts): MarketStep[] {
  return (['advance', 'go-back'] as const).flatMap((move): MarketStep[] => {
    // where it would lead, and then whether it may go there now
    const open = moveMarket(phase, move, { ...facts, places: 1, liveBookings: 0 });
    if (open.outcome === 'refused') return [];
    const moved = moveMarket(phase, move, facts);
    const refused =
      moved.outcome === 'refused' && moved.reason !== 'not-in-this-phase' ? moved.reason : null;
    return [{ move, to: open.to, refused }];
  });
}
