import { addMonths, localDateOf, minutesAfter } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject } from '@nestjs/common';

const DAY = 24 * 60;
/** A number nobody came back for. */
const KEPT_MONTHS = 36;
/** At once; the next round takes the rest. */
const BATCH = 500;

/** Nothing hangs on it; what the office looked at, or what is billed, stays until the day of erasure. */
const forgettable = `s.household_id is null and s.created_at <= ?
  and not exists (select 1 from seller_number n where n.seller_id = s.id)
  and not exists (select 1 from pitch_booking b where b.seller_id = s.id)
  and (s.id = any(?::uuid[]) or (s.licence_seen_on is null
    and not exists (select 1 from bill where bill.seller_id = s.id)))`;

/**
 * Sellers of a Kleiderbörse leave nothing behind: whoever never typed the code after a day, everybody else when the
 * market's day of erasure has come. Only a number that was asked to be kept stays, as a fingerprint and a number.
 */
@RunsEvery('forget-number-sellers', 3600)
export class ForgetSellers implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const ended = await rowsIn<{ sellerId: string; erased: boolean }>(
        em,
        `delete from seller_number x using market m where m.id = x.market_id and x.id in (
           select n.id from seller_number n join market m on m.id = n.market_id
           where m.erase_on <= ? or (n.state = 'expired' and n.hold_until <= ?
             and not exists (select 1 from seller s where s.id = n.seller_id and s.proven_at is not null))
           limit ${String(BATCH)})
         returning x.seller_id as "sellerId", m.erase_on <= ? as erased`,
        [today, minutesAfter(now, -DAY), today],
      );
      const erased = ended.flatMap(({ sellerId, erased: isOver }) => (isOver ? [sellerId] : []));
      const sellers = await this.forget(em, erased, minutesAfter(now, -DAY));
      const circles = await rowsIn(
        em,
        `delete from commission_circle where market_id in (select id from market where erase_on <= ?)
         returning market_id`,
        [today],
      );
      const kept = await rowsIn(em, 'delete from kept_number where asked_on < ? returning number', [
        addMonths(today, -KEPT_MONTHS),
      ]);
      return ended.length + sellers + circles.length + kept.length;
    });
  }
  private async forget(
    em: EntityManager,
    erased: readonly string[],
    before: Date,
  ): Promise<number> {
    const params = [before, `{${erased.join(',')}}`];
    // who asks again meanwhile waits here or is waited for: the second look sees the new number
    const found = await rowsIn<{ id: string }>(
      em,
      `select s.id from seller s where ${forgettable} order by s.id limit ${String(BATCH)} for update`,
      params,
    );
    const gone = await rowsIn(
      em,
      `delete from seller s where s.id = any(?::uuid[]) and ${forgettable} returning s.id`,
      [`{${found.map(({ id }) => id).join(',')}}`, ...params],
    );
    return gone.length;
  }
}
