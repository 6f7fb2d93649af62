import type { DayBooking, ReleaseDone, ReleaseOrder, ReleasePreview } from '@dabei/contracts';
import { feeStays, localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  Outbox,
  Sealer,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { asUuids, lockAllPitches } from '../bookings/pitch-lock';
import { SettleBooking } from '../bookings/settle-booking';
import { neededMarket, type Market } from '../facts/market';
import { lockedMarket } from '../market/lock-market';
import { onlyAfterRelease, onlyOnTheDay } from './day-gate';
import { dayBookingWith } from './day-rows';
import { bookingsIn, releaseBookings, type ReleaseBooks } from './release-bookings';
import { lockedForDay, returnToPitches } from './return-to-pitches';

type Ids = ReleaseOrder['bookingIds'];

/** The office does not wait any longer, for one or for all; and takes that back while the pitch is still free. */
@Injectable()
export class ReleaseMissing {
  private readonly books: ReleaseBooks;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly settle: SettleBooking,
    private readonly audit: Audit,
    outbox: Outbox,
  ) {
    this.books = { audit, outbox, townZone: config.townZone };
  }

  /** What it would mean; nothing is written. */
  async preview(slug: string, { bookingIds }: ReleaseOrder): Promise<ReleasePreview> {
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    return this.database.transact(async (em) => {
      const market = await neededMarket(em, slug);
      const ids = await meant(em, market, bookingIds);
      const { numbers, fee, deposit } = await whatHangsOn(em, ids);
      const stays = feeStays({ how: 'released', on: today }, market);
      return {
        bookings: ids.length,
        numbers,
        feeStays: stays,
        feeStaysCents: stays ? fee : 0,
        creditCents: stays ? deposit : fee + deposit,
      };
    });
  }

  async release(
    slug: string,
    { bookingIds }: ReleaseOrder,
    staff: StaffCaller,
  ): Promise<ReleaseDone> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { id: marketId } = await lockedMarket(em, slug);
      await lockAllPitches(em, marketId);
      const market = await neededMarket(em, slug);
      onlyOnTheDay(market, now, this.config.townZone);
      onlyAfterRelease(market, now, this.config.townZone);
      const ids = await meant(em, market, bookingIds);
      const { numbers } = await whatHangsOn(em, ids);
      const by = { actor: 'office', actorId: staff.accountId } as const;
      const released = await releaseBookings(em, market, ids, this.books, { by, now });
      return { bookingIds: released.map(({ id }) => id), numbers };
    });
  }

  /** It is expected again; past the release time the office waits for it until it says otherwise. */
  async undo(bookingId: string, staff: StaffCaller): Promise<DayBooking> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { market } = await lockedForDay(em, bookingId);
      onlyOnTheDay(market, now, this.config.townZone);
      const by = { actorId: staff.accountId, now };
      await returnToPitches(em, { market, bookingId, move: 'undo-release' }, this.settle, by);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'pitch-release-undone',
        subjectType: 'pitch-booking',
        subjectId: bookingId,
      });
      await em.flush();
      return dayBookingWith(em, this.sealer, { marketId: market.id, bookingId });
    });
  }
}

/** Those of the market that are missing; `null`: all of them. */
async function meant(em: EntityManager, market: Market, bookingIds: Ids): Promise<string[]> {
  const missing = await bookingsIn(em, market.id, 'confirmed');
  return bookingIds === null ? missing : missing.filter((id) => bookingIds.includes(id));
}

async function whatHangsOn(
  em: EntityManager,
  bookingIds: readonly string[],
): Promise<{ numbers: string[]; fee: number; deposit: number }> {
  const [row] = await rowsIn<{ numbers: string[]; fee: number; deposit: number }>(
    em,
    `select coalesce((select array_agg(p.number order by length(p.number), p.number)
         from pitch_taken t join pitch p on p.id = t.pitch_id where t.booking_id = any(?::uuid[])), '{}') as numbers,
       coalesce(sum(cents) filter (where kind = 'fee'), 0)::int as fee,
       coalesce(sum(cents) filter (where kind = 'deposit'), 0)::int as deposit
     from bill_position where subject_type = 'pitch-booking' and subject_id = any(?::uuid[])`,
    [asUuids(bookingIds), asUuids(bookingIds)],
  );
  return row ?? { numbers: [], fee: 0, deposit: 0 };
}
