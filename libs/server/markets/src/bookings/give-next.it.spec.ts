import type { Database } from '@dabei/server/platform';
import { aBookingTown, noon, type BookingTown } from '../testing/a-booking-town';
import { aBooking, aSellerRow, standsOn } from '../testing/a-market';
import { EndBooking } from './end-booking';
import { GiveNext } from './give-next';
import { SweepMarkets } from './sweep-markets';

describe('a pitch that is free', () => {
  let town: BookingTown;
  let database: Database;

  beforeAll(async () => {
    town = await aBookingTown();
    database = town.database;
  });
  afterAll(() => town.stop());
  beforeEach(() => town.again());

  const serve = () => town.locked((em, { id }) => town.app.get(GiveNext).serve(em, id, noon));
  const fill = () => aBooking(database, town.marketId(), { pitchIds: town.on(1, 2, 3, 4, 5, 6) });

  it('goes to the first who waits, in the transaction that frees it, with one mail', async () => {
    const all = await fill();
    const [first, second] = [
      await aBooking(database, town.marketId(), { state: 'waiting', rank: 1 }),
      await aBooking(database, town.marketId(), { state: 'waiting', rank: 2, wanted: 2 }),
    ];
    const by = { actor: 'family' } as const;
    await town.locked((em, market) =>
      town.app.get(EndBooking).end(em, market, all, { how: 'cancelled', by }, noon),
    );
    expect(await standsOn(database, first)).toMatch(/^offered \d$/);
    expect(await standsOn(database, second)).toMatch(/^offered \d \d$/);
    expect(await town.messages()).toEqual(['pitch-ended', 'pitch-offered', 'pitch-offered']);
    // nine days to the market: 48 hours, not in the quiet hours
    expect(
      await database.row('select offer_until::text as until from pitch_booking where id = ?', [
        first,
      ]),
    ).toEqual({ until: '2027-04-22 10:00:00+00' });
    expect(await serve()).toBe(0);
  });

  it('is offered once, however many serve at the same time', async () => {
    const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 1 });
    const made = await Promise.all(Array.from({ length: 8 }, serve));
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await standsOn(database, waiting)).toMatch(/^offered \d$/);
    expect(await town.messages()).toEqual(['pitch-offered']);
  });

  it.each([
    ['where the office or a draw gives them', "allocation = 'draw'"],
    ['after the market was called off', "called_off_at = '2027-04-19'"],
    ['on the day itself', "phase = 'day'"],
    ['once it has begun', "held_on = '2027-04-20'"],
  ])('is offered to nobody by itself %s', async (_, change) => {
    await database.rows(`update market set ${change}`);
    await aBooking(database, town.marketId(), { state: 'waiting', rank: 1 });
    expect(await serve()).toBe(0);
  });

  it('waits for the morning at night', async () => {
    const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 1 });
    await town.at('2027-04-20T20:30:00Z');
    expect(await town.app.get(SweepMarkets).run()).toBe(0);
    await town.at('2027-04-21T06:00:00Z');
    expect(await town.app.get(SweepMarkets).run()).toBe(1);
    expect(await standsOn(database, waiting)).toMatch(/^offered/);
  });

  it('an offer that ran out goes on to the next, and its seller is told', async () => {
    await aBooking(database, town.marketId(), { pitchIds: town.on(1, 2, 3, 4, 5) });
    const late = await aBooking(database, town.marketId(), {
      state: 'offered',
      rank: 1,
      pitchIds: town.on(6),
      offerUntil: '2027-04-20T09:00:00Z',
    });
    const next = await aBooking(database, town.marketId(), { state: 'waiting', rank: 2 });
    expect(await town.app.get(SweepMarkets).run()).toBe(1);
    expect([await standsOn(database, late), await standsOn(database, next)]).toEqual([
      'expired',
      'offered 6',
    ]);
    expect(await town.messages()).toEqual(['pitch-ended', 'pitch-offered']);
  });

  it('asks once who wants two whether one would do', async () => {
    await aBooking(database, town.marketId(), { pitchIds: town.on(1, 2, 3, 4, 5) });
    const two = await aBooking(database, town.marketId(), { state: 'waiting', rank: 1, wanted: 2 });
    await serve();
    await serve();
    expect(await town.messages()).toEqual(['pitch-fewer-asked']);
    await database.rows('update pitch_booking set accepts_fewer = true where id = ?', [two]);
    expect(await serve()).toBe(1);
    expect(await standsOn(database, two)).toBe('offered 6');
  });

  it('is not kept for one whose metres do not reach that far', async () => {
    await database.rows('update market set household_max_cm = 500');
    const sellerId = await aSellerRow(database);
    await aBooking(database, town.marketId(), { pitchIds: town.on(1), sellerId });
    const full = await aBooking(database, town.marketId(), { state: 'waiting', rank: 1, sellerId });
    await aBooking(database, town.marketId(), { pitchIds: town.on(2, 3, 4, 5) });
    const other = await aBooking(database, town.marketId(), { state: 'waiting', rank: 2 });
    expect(await serve()).toBe(1);
    expect([await standsOn(database, full), await standsOn(database, other)]).toEqual([
      'waiting',
      'offered 6',
    ]);
  });

  it('who has all its metres already is passed over', async () => {
    await database.rows('update market set household_max_cm = 300');
    const sellerId = await aSellerRow(database);
    await aBooking(database, town.marketId(), { pitchIds: town.on(1), sellerId });
    await aBooking(database, town.marketId(), { state: 'waiting', rank: 1, sellerId });
    const other = await aBooking(database, town.marketId(), { state: 'waiting', rank: 2 });
    expect(await serve()).toBe(1);
    expect(await standsOn(database, other)).toMatch(/^offered/);
  });

  it('is not looked for where nothing is offered any more, so that nobody at the gate waits for it', async () => {
    await database.rows("update market set phase = 'day'");
    await aBooking(database, town.marketId(), { state: 'waiting', rank: 1 });
    const swept = await town.locked(async () => {
      const run = town.app.get(SweepMarkets).run();
      const late = new Promise((done) => setTimeout(() => done('waits for the lock'), 2000));
      return Promise.race([run, late]);
    });
    expect(swept).toBe(0);
  });
});
