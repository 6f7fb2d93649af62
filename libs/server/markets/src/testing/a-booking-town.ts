import { startContext, type RunningContext } from '@dabei/server/testing';
import type { EntityManager } from '@mikro-orm/postgresql';
import { bookingCore } from '../bookings/booking-parts';
import { lockAllPitches, lockMarket } from '../bookings/pitch-lock';
import { SweepMarkets } from '../bookings/sweep-markets';
import { marketWithId, type Market } from '../facts/market';
import { aMarket, aRowOfPitches } from './a-market';

export const noon = new Date('2027-04-20T10:00:00Z');

export interface BookingTown extends RunningContext {
  marketId: () => string;
  /** The ids of pitches by their numbers, 1 to 6. */
  on: (...numbers: number[]) => string[];
  /** A fresh market with six pitches on a day in April. */
  again: () => Promise<void>;
  /** Work under the lock of the market and all its pitches. */
  locked: <T>(work: (em: EntityManager, market: Market) => Promise<T>) => Promise<T>;
  /** Kinds of messages, in their order. */
  messages: () => Promise<string[]>;
}

/** What happens to bookings, without HTTP. */
export async function aBookingTown(): Promise<BookingTown> {
  const town = await startContext({ providers: [...bookingCore, SweepMarkets] });
  const { database } = town;
  let marketId = '';
  let pitches: string[] = [];
  return {
    ...town,
    marketId: () => marketId,
    on: (...numbers) => numbers.map((number) => pitches[number - 1] ?? ''),
    async again() {
      await town.at(noon.toISOString());
      await database.rows(
        'truncate outbox, journal_line, bill_position, bill, market, seller cascade',
      );
      marketId = await aMarket(database, { perMetreCents: 500, depositCents: 1000 });
      pitches = await aRowOfPitches(database, marketId, 6);
    },
    locked: (work) =>
      database.transact(async (em) => {
        await lockMarket(em, marketId);
        await lockAllPitches(em, marketId);
        return work(em, await marketWithId(em, marketId));
      }),
    async messages() {
      const rows = await database.rows<{ kind: string }>(
        'select kind from outbox order by created_at, id',
      );
      return rows.map(({ kind }) => kind);
    },
  };
}
