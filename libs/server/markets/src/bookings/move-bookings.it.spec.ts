import { Outbox, type Database } from '@dabei/server/platform';
import { aBookingTown, noon, type BookingTown } from '../testing/a-booking-town';
import { aBooking, standsOn } from '../testing/a-market';
import { moveBookings } from './move-bookings';
import { decideWanted, pitchesOf, takePitches } from './plan-pitches';
import { lockAndRelease } from './release-expired';

describe('bookings of pitches', () => {
  let town: BookingTown;
  let database: Database;

  beforeAll(async () => {
    town = await aBookingTown();
    database = town.database;
  });
  afterAll(() => town.stop());
  beforeEach(() => town.again());

  const move = (
    ids: string[],
    kind: Parameters<typeof moveBookings>[2],
    only?: Parameters<typeof moveBookings>[3],
  ) => database.transact((em) => moveBookings(em, ids, kind, only));

  describe('a move', () => {
    it('gives the pitches back where none is kept, and remembers where it stood', async () => {
      const booking = await aBooking(database, town.marketId(), { pitchIds: town.on(1, 2) });
      const [cancelled] = await move([booking], 'cancel');
      expect(cancelled).toMatchObject({ state: 'cancelled', freed: town.on(1, 2).sort() });
      expect(await standsOn(database, booking)).toBe('cancelled');
      const row = await database.row<{ before: string[] }>(
        'select pitches_before::text[] as before from pitch_booking where id = ?',
        [booking],
      );
      expect(row?.before).toEqual(town.on(1, 2).sort());
    });

    it('has one winner: twenty confirm and expire at once, and one of them moved it', async () => {
      const booking = await aBooking(database, town.marketId(), {
        state: 'held',
        pitchIds: town.on(1),
      });
      const moved = await Promise.all(
        Array.from({ length: 20 }, (_, at) => move([booking], at % 2 ? 'confirm' : 'expire')),
      );
      expect(moved.flat()).toHaveLength(1);
      const [winner] = moved.flat();
      expect(await standsOn(database, booking)).toBe(
        winner?.state === 'confirmed' ? 'confirmed 1' : 'expired',
      );
    });

    it('keeps to its deadline: nothing is confirmed after it and nothing ends before it', async () => {
      const holdUntil = '2027-04-20T10:00:00Z';
      const late = await aBooking(database, town.marketId(), {
        state: 'held',
        pitchIds: town.on(1),
        holdUntil,
      });
      expect(await move([late], 'confirm', { runningAt: noon })).toEqual([]);
      const running = await aBooking(database, town.marketId(), {
        state: 'offered',
        pitchIds: town.on(2),
        offerUntil: '2027-04-20T10:00:01Z',
      });
      expect(await move([running], 'lapse', { overAt: noon })).toEqual([]);
      expect(await move([late], 'expire', { overAt: noon })).toHaveLength(1);
    });

    it('leaves alone what is in another state, and may be narrowed', async () => {
      const [held, waiting] = [
        await aBooking(database, town.marketId(), { state: 'held', pitchIds: town.on(1) }),
        await aBooking(database, town.marketId(), { state: 'waiting', rank: 1 }),
      ];
      const moved = await move([held, waiting], 'cancel', { from: ['waiting'] });
      expect(moved.map(({ id }) => id)).toEqual([waiting]);
      expect(await standsOn(database, held)).toBe('held 1');
    });
  });

  it('the table takes no second booking of a pitch', async () => {
    await aBooking(database, town.marketId(), { pitchIds: town.on(1) });
    const second = await aBooking(database, town.marketId(), { state: 'held' });
    await expect(database.transact((em) => takePitches(em, second, town.on(1)))).rejects.toThrow(
      /pitch_taken_pkey/,
    );
  });

  it('all or none: what is taken is named, and its own pitch is no obstacle to a booking', async () => {
    const own = await aBooking(database, town.marketId(), { pitchIds: town.on(2) });
    const plan = await database.transact((em) => pitchesOf(em, town.marketId()));
    expect(decideWanted(plan, { pitchIds: town.on(2, 3), sideBySide: true })).toEqual({
      outcome: 'refused',
      reason: 'taken',
      pitchIds: town.on(2),
    });
    expect(
      decideWanted(plan, { pitchIds: town.on(2, 3), sideBySide: true, exceptFor: own }),
    ).toMatchObject({ outcome: 'given' });
  });

  it('a claim frees what was held too long, whole bookings, and not what still runs', async () => {
    const over = '2027-04-20T09:59:00Z';
    const [late, fresh] = [
      await aBooking(database, town.marketId(), {
        state: 'held',
        pitchIds: town.on(1, 2),
        holdUntil: over,
      }),
      await aBooking(database, town.marketId(), {
        state: 'held',
        pitchIds: town.on(3),
        holdUntil: '2027-04-20T10:30:00Z',
      }),
    ];
    await database.transact((em) => lockAndRelease(em, town.app.get(Outbox), town.on(2, 3), noon));
    expect([await standsOn(database, late), await standsOn(database, fresh)]).toEqual([
      'expired',
      'held 3',
    ]);
  });
});
