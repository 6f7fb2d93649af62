import type { SpotGift } from '@dabei/contracts';
import { Sealer, arrivalCodeOf, secretHash, type StaffCaller } from '@dabei/server/platform';
import { startContext, type RunningContext } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import { bookingCore } from '../bookings/booking-parts';
import { lockAllPitches, lockMarket } from '../bookings/pitch-lock';
import { SettleBooking } from '../bookings/settle-booking';
import { dayJobs, dayProviders } from '../day-parts';
import { marketWithId } from '../facts/market';
import { MoveMarketPhase } from '../market/move-market-phase';
import { aBooking, aMarket, aRowOfPitches } from './a-market';

export const slug = 'troedel-2027';
/** Setting up began at half past seven; the release time is half past nine. */
export const eight = '2027-05-08T06:00:00Z';
export const releaseTime = '2027-05-08T07:30:00Z';

export const staff: StaffCaller = {
  accountId: 'somebody-of-the-office',
  name: 'Kim',
  email: 'kim@example.org',
  bundles: ['office'],
  secondFactor: true,
  organisationIds: [],
  companionOf: [],
  sessionId: 'a-session',
  renewed: [],
  permissions: ['markets:day'],
};

export interface MarketMorning extends RunningContext {
  marketId: () => string;
  /** The ids of pitches by their numbers, 1 to 6. */
  on: (...numbers: number[]) => string[];
  /** A fresh market on its morning: three metres for 15 €, a deposit of 10 €. */
  again: () => Promise<void>;
  /** A booking that was charged, with the code of its confirmation. */
  expected: (...numbers: number[]) => Promise<{ id: string; code: string }>;
  /** Sum of a kind of lines in the journal, in cents. */
  booked: (kind: string) => Promise<number>;
  /** What was written down about a booking, in order. */
  noted: (bookingId: string) => Promise<string[]>;
}

export async function aMarketMorning(): Promise<MarketMorning> {
  const town = await startContext({
    providers: [...bookingCore, ...dayProviders, ...dayJobs, MoveMarketPhase],
  });
  const { database } = town;
  let marketId = '';
  let pitches: string[] = [];
  const on = (...numbers: number[]): string[] => numbers.map((number) => pitches[number - 1] ?? '');
  return {
    ...town,
    marketId: () => marketId,
    on,
    async again() {
      await town.at(eight);
      await database.rows(
        'truncate outbox, audit_line, attempt, journal_line, bill_position, bill, market, seller cascade',
      );
      marketId = await aMarket(database, { phase: 'day', perMetreCents: 500, depositCents: 1000 });
      pitches = await aRowOfPitches(database, marketId, 6);
    },
    async expected(...numbers) {
      const id = await aBooking(database, marketId, { pitchIds: on(...numbers) });
      const code = arrivalCodeOf(town.app.get(Sealer), id);
      await database.rows('update pitch_booking set code_hash = ? where id = ?', [
        secretHash(code),
        id,
      ]);
      await database.transact(async (em) => {
        await lockMarket(em, marketId);
        await lockAllPitches(em, marketId);
        const settle = town.app.get(SettleBooking);
        await settle.settle(em, await marketWithId(em, marketId), id, new Date('2027-04-20'));
      });
      return { id, code };
    },
    async booked(kind) {
      const row = await database.row<{ cents: number }>(
        'select coalesce(sum(cents), 0)::int as cents from journal_line where kind = ?',
        [kind],
      );
      return row?.cents ?? 0;
    },
    async noted(bookingId) {
      const rows = await database.rows<{ action: string }>(
        'select action from audit_line where subject_id = ? order by at, id',
        [bookingId],
      );
      return rows.map(({ action }) => action);
    },
  };
}

/** A press on "given for cash" for one pitch of three metres. */
export const aGift = (changes: Partial<SpotGift> & { pitchIds: string[] }): SpotGift => ({
  ...{ bookingId: null, kind: 'private', licenceSeen: false, withChild: false, reduced: false },
  ...{ tablesHired: 0, vehicleCm: null, goods: [], name: 'Kim Beispiel', phone: null },
  ...{ cashCents: 2500, pressKey: randomUUID(), overridden: [], reason: null },
  ...changes,
});
