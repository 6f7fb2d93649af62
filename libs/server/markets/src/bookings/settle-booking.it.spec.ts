import type { Database } from '@dabei/server/platform';
import fc from 'fast-check';
import { aBookingTown, noon, type BookingTown } from '../testing/a-booking-town';
import { aBooking } from '../testing/a-market';
import { billedPrice } from './billed-price';
import { priceToCome } from './booking-price';
import { EndBooking } from './end-booking';
import { GiveNext } from './give-next';
import { moveBookings } from './move-bookings';
import { leavePitches, takePitches } from './plan-pitches';
import { SettleBooking } from './settle-booking';

describe('what a booking owes', () => {
  let town: BookingTown;
  let database: Database;

  beforeAll(async () => {
    town = await aBookingTown();
    database = town.database;
  });
  afterAll(() => town.stop());
  beforeEach(() => town.again());

  const settle = (booking: string) =>
    town.locked((em, market) => town.app.get(SettleBooking).settle(em, market, booking, noon));
  const billed = async () =>
    (
      await database.row<{ cents: number }>(
        'select coalesce(sum(cents), 0)::int as cents from bill_position',
      )
    )?.cents;

  it('is charged once with the booking, and again only where its pitches changed', async () => {
    const booking = await aBooking(database, town.marketId(), { pitchIds: town.on(1) });
    await settle(booking);
    await settle(booking);
    expect(await billed()).toBe(3 * 500 + 1000);
    await database.transact((em) => takePitches(em, booking, town.on(2)));
    await settle(booking);
    expect(await billed()).toBe(6 * 500 + 1000);
  });

  it('stays at the prices it was promised, whatever the market costs later', async () => {
    const booking = await aBooking(database, town.marketId(), { pitchIds: town.on(1) });
    await settle(booking);
    await database.rows('update market_tariff set cents = 900');
    await database.rows('update market set deposit_cents = 0');
    await settle(booking);
    expect(await billed()).toBe(3 * 500 + 1000);
    await database.transact((em) => takePitches(em, booking, town.on(2)));
    await settle(booking);
    expect(await billed()).toBe(6 * 500 + 1000);
    const later = await aBooking(database, town.marketId(), { pitchIds: town.on(3) });
    await settle(later);
    expect(await billed()).toBe(6 * 500 + 1000 + 3 * 900);
  });

  it('is what its offer said, not what the market costs when it is accepted', async () => {
    const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 1 });
    await town.locked((em, { id }) => town.app.get(GiveNext).serve(em, id, noon));
    await database.rows('update market_tariff set cents = 900');
    await town.locked((em) => moveBookings(em, [waiting], 'accept'));
    await settle(waiting);
    expect(await billed()).toBe(3 * 500 + 1000);
  });

  it('can be computed again from the booking, however prices and pitches change', async () => {
    const isRight = async (booking: string) => {
      const again = await town.locked((em, market) => priceToCome(em, market, booking));
      expect(await database.transact((em) => billedPrice(em, booking))).toEqual(again);
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            cents: fc.integer({ min: 0, max: 2000 }),
            deposit: fc.constantFrom(0, 1000),
            pitches: fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 1 }),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        async (changes) => {
          await town.again();
          const booking = await aBooking(database, town.marketId(), { pitchIds: town.on(1) });
          await settle(booking);
          for (const { cents, deposit, pitches } of changes) {
            await database.rows('update market_tariff set cents = ?', [cents]);
            await database.rows('update market set deposit_cents = ?', [deposit]);
            await isRight(booking);
            await database.transact(async (em) => {
              await leavePitches(em, booking);
              await takePitches(em, booking, town.on(...pitches));
            });
            await settle(booking);
            await isRight(booking);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it.each([
    ['whole, in good time', '2027-04-30', 0],
    ['without the fee, later', '2027-04-19', 3 * 500],
  ])('is taken back when it is cancelled: %s', async (_, until, left) => {
    await database.rows('update market set cancel_free_until = ?', [until]);
    const booking = await aBooking(database, town.marketId(), { pitchIds: town.on(1) });
    await settle(booking);
    const by = { actor: 'family' } as const;
    await town.locked((em, market) =>
      town.app.get(EndBooking).end(em, market, booking, { how: 'cancelled', by }, noon),
    );
    expect(await billed()).toBe(left);
  });

  it('sets a time to unload, at most as many at a time as the lane takes', async () => {
    await database.rows('update market set lane_capacity = 1, set_up_minutes = 60');
    const bookings: string[] = [];
    for (const pitch of town.on(1, 2, 3))
      bookings.push(await aBooking(database, town.marketId(), { pitchIds: [pitch] }));
    for (const booking of bookings) await settle(booking);
    const times = await database.rows<{ at: string | null }>(
      "select to_char(set_up_at, 'HH24:MI') as at from pitch_booking order by set_up_at",
    );
    // from 7:30 to 10:00 there are two whole hours
    expect(times.map(({ at }) => at)).toEqual(['07:30', '08:30', null]);
  });
});
