import type { StaffCaller } from '@dabei/server/platform';
import { startContext, type RunningContext } from '@dabei/server/testing';
import { bookingCore } from '../bookings/booking-parts';
import { lockAllPitches, lockMarket } from '../bookings/pitch-lock';
import { SettleBooking } from '../bookings/settle-booking';
import { SweepMarkets } from '../bookings/sweep-markets';
import { marketWithId } from '../facts/market';
import { stormJobs, stormProviders } from '../storm-parts';
import { CallOffMarket } from '../storm/call-off-market';
import { aBooking, aMarket, aRowOfPitches, aSellerRow } from './a-market';

export const stormMorning = '2027-05-08T04:30:00Z';
export const stormWords = 'Sturmwarnung ab 8 Uhr, bitte bleiben Sie zu Hause.';
const office = { accountId: 'office' } as StaffCaller;

export interface StormTown extends RunningContext {
  marketId: () => string;
  pitches: () => readonly string[];
  /** A fresh market with this many pitches, on the morning of its day. */
  again: (pitches: number) => Promise<void>;
  /** A booking on a pitch with its bill, paid in full where it says so. */
  booked: (
    pitchId: string,
    of?: { paid?: boolean; state?: 'confirmed' | 'arrived'; sellerId?: string; email?: null },
  ) => Promise<string>;
  callOff: () => Promise<void>;
  /** Two minutes later, when people are told. */
  later: () => Promise<void>;
  /** Who is told, sorted: the ids in the messages. */
  told: () => Promise<string[]>;
}

/** A market on the morning of a storm, without HTTP. */
export async function aStormTown(): Promise<StormTown> {
  const town = await startContext({
    providers: [...bookingCore, SweepMarkets, ...stormProviders, ...stormJobs],
  });
  const { database } = town;
  let marketId = '';
  let pitches: string[] = [];
  const pay = async (bookingId: string): Promise<void> => {
    await database.rows(
      `insert into journal_line (bill_id, kind, method, cents, press_key, booked_on)
       select bill_id, 'paid', 'transfer', sum(cents), gen_random_uuid(), '2027-05-01' from bill_position
       where subject_id = ? group by bill_id`,
      [bookingId],
    );
  };
  return {
    ...town,
    marketId: () => marketId,
    pitches: () => pitches,
    async again(count) {
      await town.at(stormMorning);
      await database.rows(
        'truncate outbox, audit_line, refund_item, refund_run, journal_line, bill_position, bill, market, seller cascade',
      );
      marketId = await aMarket(database, {
        phase: 'closed',
        perMetreCents: 500,
        depositCents: 1000,
      });
      pitches = await aRowOfPitches(database, marketId, count);
    },
    async booked(pitchId, { paid = false, state = 'confirmed', sellerId, email } = {}) {
      const seller = sellerId ?? (await aSellerRow(database, email));
      const id = await aBooking(database, marketId, {
        state,
        pitchIds: [pitchId],
        sellerId: seller,
      });
      await database.transact(async (em) => {
        await lockMarket(em, marketId);
        await lockAllPitches(em, marketId);
        const by = { tells: false };
        await town.app
          .get(SettleBooking)
          .settle(em, await marketWithId(em, marketId), id, new Date('2027-04-20'), by);
      });
      if (paid) await pay(id);
      return id;
    },
    async callOff() {
      await town.app.get(CallOffMarket).callOff('troedel-2027', { words: stormWords }, office);
    },
    later: () => town.at('2027-05-08T04:33:00Z'),
    async told() {
      const rows = await database.rows<{ id: string }>(
        `select payload ->> 'bookingId' as id from outbox where kind = 'pitch-called-off' order by 1`,
      );
      return rows.map(({ id }) => id);
    },
  };
}
