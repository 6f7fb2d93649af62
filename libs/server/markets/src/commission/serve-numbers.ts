import { freeNumbers, instantAt, isQuiet, offerDeadline } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Outbox,
  RunsEvery,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { familyReadsMail } from '../sellers/family-reads-mail';
import { neededCommission, type CommissionFacts } from './commission-facts';
import { moveNumbers } from './move-numbers';
import { lockNumbers, numberRoom } from './number-room';
import { releaseNumbers } from './release-numbers';

interface Waiting {
  id: string;
  state: string;
  mailable: boolean;
}

/** Offers free numbers to those who wait, in their order. Idempotent: whoever comes second finds nothing to offer. */
@Injectable()
export class ServeNumbers {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly outbox: Outbox,
  ) {}

  /** The caller holds the numbers of the market. Answers how much was given back or offered. */
  async serve(em: EntityManager, market: CommissionFacts, now: Date): Promise<number> {
    const released = await releaseNumbers(em, market.id, this.outbox, now);
    const offered = this.mayOffer(market, now) ? await this.offer(em, market, now) : 0;
    await em.flush();
    return released + offered;
  }

  private mayOffer(market: CommissionFacts, now: Date): boolean {
    const { phase, calledOff, allocation, drawn, heldOn, opensAt } = market;
    // nobody is offered a number of a market that has begun, whatever its phase still says
    const begins = instantAt(heldOn, opensAt, this.config.townZone);
    const isGiving = (phase === 'open' || phase === 'closed') && now < begins;
    // before a draw nobody is first; offers are neither sent nor expire at night
    const hasOrder = allocation === 'choose' || drawn;
    return isGiving && hasOrder && !calledOff && !isQuiet(now, this.config.townZone);
  }

  private async offer(em: EntityManager, market: CommissionFacts, now: Date): Promise<number> {
    const free = freeNumbers(await numberRoom(em, market, null, now));
    if (free.length === 0) return 0;
    const line = await rowsIn<Waiting>(
      em,
      `select n.id, n.state,
         case when s.household_id is null then s.proven_at is not null else ${familyReadsMail} end as mailable
       from seller_number n join seller s on s.id = n.seller_id
       where n.market_id = ? and n.state in ('waiting', 'queued') order by n.rank limit ?`,
      [market.id, free.length],
    );
    // who has not typed the code yet: within the hour it has, or it is gone
    const codeMissing = line.findIndex(({ state }) => state === 'queued');
    const asked = codeMissing === -1 ? line : line.slice(0, codeMissing);
    const until = this.deadline(market, now);
    const offers = JSON.stringify(
      Object.fromEntries(
        asked.map(({ id, mailable }, at) => [
          id,
          { number: free[at], until: mailable ? until : null },
        ]),
      ),
    );
    const moved = await moveNumbers(
      em,
      asked.map(({ id }) => id),
      'offer',
      {
        sql: `, number = (?::jsonb -> id::text ->> 'number')::int,
         offer_until = (?::jsonb -> id::text ->> 'until')::timestamptz`,
        params: [offers, offers],
      },
    );
    for (const { id } of moved) {
      const news = { numberId: id, what: 'offered' as const, occasion: now.toISOString() };
      this.outbox.add(em, 'seller-number-news', news, now);
    }
    return moved.length;
  }

  /** null: too near, or no address; the office calls and waits for the answer. */
  private deadline(market: CommissionFacts, offeredAt: Date): Date | null {
    const { townZone: zone } = this.config;
    const day = market.intakeOn ?? market.heldOn;
    const firstSessionStartsAt = instantAt(day, market.intakeFrom ?? market.opensAt, zone);
    if (offeredAt >= firstSessionStartsAt) return null;
    const answer = offerDeadline({ offeredAt, firstSessionStartsAt, zone });
    return answer.outcome === 'deadline' ? answer.expiresAt : null;
  }
}

/** The second look: whatever an end, a night or a crash left free beside a waiting seller, this finds it. */
@RunsEvery('serve-seller-numbers', 60)
export class ServeAllNumbers implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly serveNumbers: ServeNumbers,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const markets = await this.database.rows<{ id: string }>(
      `select distinct n.market_id as id from seller_number n join market m on m.id = n.market_id
       where n.state in ('held', 'queued', 'offered', 'waiting') and m.phase not in ('over', 'erased')`,
    );
    let done = 0;
    for (const { id } of markets)
      done += await this.database.transact(async (em) => {
        await lockNumbers(em, id);
        return this.serveNumbers.serve(em, await neededCommission(em, { id }), now);
      });
    return done;
  }
}
