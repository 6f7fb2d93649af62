import { aBookingTown, noon, type BookingTown } from '../testing/a-booking-town';
import { aBooking } from '../testing/a-market';
import { SettleBooking } from './settle-booking';
import { SweepMarkets } from './sweep-markets';

describe('a pitch that was not paid', () => {
  let town: BookingTown;

  beforeAll(async () => {
    town = await aBookingTown();
  });
  afterAll(() => town.stop());
  beforeEach(() => town.again());

  it.each([false, true])(
    'stays, with others waiting, however long it is due (said to be difficult: %s)',
    async (difficult) => {
      const { database } = town;
      const booking = await aBooking(database, town.marketId(), { pitchIds: town.on(1) });
      await aBooking(database, town.marketId(), {
        pitchIds: town.on(2, 3, 4, 5, 6),
      });
      const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 1 });
      await town.locked((em, market) =>
        town.app.get(SettleBooking).settle(em, market, booking, noon),
      );
      if (difficult) await database.rows('update bill set difficult_at = ?', [noon]);
      const { due } = (await database.row<{ due: string }>(
        'select due_on::text as due from bill',
      )) ?? { due: '' };
      for (const days of [0, 1, 30, 300]) {
        const at = new Date(`${due}T10:00:00Z`);
        at.setUTCDate(at.getUTCDate() + days);
        await town.at(at.toISOString());
        await town.app.get(SweepMarkets).run();
      }
      const states = await database.rows<{ id: string; state: string }>(
        'select id, state from pitch_booking where id in (?, ?)',
        [booking, waiting],
      );
      expect(Object.fromEntries(states.map(({ id, state }) => [id, state]))).toEqual({
        [booking]: 'confirmed',
        [waiting]: 'waiting',
      });
      expect(await database.rows('select open_cents as open from bill')).toEqual([
        { open: 3 * 500 + 1000 },
      ]);
    },
  );
});
