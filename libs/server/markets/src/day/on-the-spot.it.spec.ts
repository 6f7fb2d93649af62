import type { SpotGiven, SpotOrder } from '@dabei/contracts';
import type { Database } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import {
  aGift,
  aMarketMorning,
  releaseTime,
  slug,
  staff,
  type MarketMorning,
} from '../testing/a-market-morning';
import { aBooking, aRowOfPitches, standsOn } from '../testing/a-market';
import { Arrive } from './arrive';
import { GiveOnTheSpot } from './give-on-the-spot';
import { UndoOnTheSpot } from './undo-on-the-spot';

describe('the second round on the square', () => {
  let town: MarketMorning;
  let database: Database;
  let give: GiveOnTheSpot;

  beforeAll(async () => {
    town = await aMarketMorning();
    database = town.database;
    give = town.app.get(GiveOnTheSpot);
  });
  afterAll(() => town.stop());
  beforeEach(() => town.again());

  const count = async (of: string): Promise<number> =>
    (await database.row<{ n: number }>(`select count(*)::int as n from ${of}`))?.n ?? 0;
  const anOrder: SpotOrder = {
    ...{ pitchIds: [], bookingId: null, kind: 'private', licenceSeen: false },
    ...{ withChild: false, reduced: false, tablesHired: 0, vehicleCm: null, goods: [] },
  };

  it('is one act: the pitch, the bill, the cash, a receipt', async () => {
    await database.rows('update market_tariff set on_the_spot_cents = 700');
    expect(await give.preview(slug, { ...anOrder, pitchIds: town.on(1, 2) })).toEqual({
      ...{ refusals: [], warnings: [], ground: null, numbers: ['1', '2'] },
      ...{ priceCents: 4200, depositCents: 1000, cashCents: 5200 },
    });
    const gift = aGift({ pitchIds: town.on(1, 2), cashCents: 5200 });
    const given = await give.give(slug, gift, staff);
    expect(given).toMatchObject({ numbers: ['1', '2'], cashCents: 5200 });
    expect(given.receipt).toMatch(/^2027-\d{5}$/);
    expect(await standsOn(database, given.bookingId)).toBe('arrived 1 2');
    expect([await town.booked('charged'), await town.booked('paid')]).toEqual([5200, 5200]);
    expect(await town.noted(given.bookingId)).toEqual(['pitch-given-on-the-spot']);
    // nobody is written to: who stands there has the number in hand
    expect(await count("outbox where kind like 'pitch-%'")).toBe(0);
  });

  it('two of the office on one pitch, twenty times: one has it, no bill for the other', async () => {
    for (let round = 0; round < 20; round += 1) {
      await town.again();
      const presses = [aGift({ pitchIds: town.on(1) }), aGift({ pitchIds: town.on(1) })];
      const done = await Promise.allSettled(presses.map((gift) => give.give(slug, gift, staff)));
      expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = done.find(({ status }) => status === 'rejected');
      expect(lost).toMatchObject({ reason: { details: { reason: 'pitch-taken' } } });
      expect([await count('bill'), await count('pitch_booking'), await count('seller')]).toEqual([
        1, 1, 1,
      ]);
      expect(await town.booked('paid')).toBe(2500);
    }
  });

  it('pressed twice it is one pitch and one payment, also at the same time', async () => {
    const gift = aGift({ pitchIds: town.on(1) });
    const both = await Promise.all([give.give(slug, gift, staff), give.give(slug, gift, staff)]);
    expect(both[0]).toEqual(both[1]);
    expect([await count('pitch_booking'), await town.booked('paid')]).toEqual([1, 2500]);
    const other = { ...gift, pitchIds: town.on(2) };
    await expect(give.give(slug, other, staff)).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('takes no other sum than the one that was shown', async () => {
    const gift = aGift({ pitchIds: town.on(1), cashCents: 2400 });
    await expect(give.give(slug, gift, staff)).rejects.toMatchObject({
      details: { reason: 'pitch-price-changed' },
    });
    expect([await count('pitch_booking'), await count('bill')]).toEqual([0, 0]);
  });

  it('takes somebody of the line first, with one press', async () => {
    const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 1 });
    const gift = aGift({ pitchIds: town.on(4), bookingId: waiting, name: null });
    const given = await give.give(slug, gift, staff);
    expect(given.bookingId).toBe(waiting);
    expect(await standsOn(database, waiting)).toBe('arrived 4');
    expect(await give.give(slug, gift, staff)).toEqual(given);
    // another press of somebody else for the same person takes no money
    await expect(give.give(slug, { ...gift, pressKey: randomUUID() }, staff)).rejects.toMatchObject(
      { details: { reason: 'pitch-not-in-this-state' } },
    );
    expect(await town.booked('paid')).toBe(2500);
  });

  it('gives a pitch nobody came to from the release time on, not before', async () => {
    const { id } = await town.expected(1);
    const gift = aGift({ pitchIds: town.on(1) });
    await expect(give.give(slug, gift, staff)).rejects.toMatchObject({
      details: { reason: 'pitch-taken' },
    });
    await town.at(releaseTime);
    const given = await give.give(slug, gift, staff);
    expect(await standsOn(database, id)).toBe('released');
    expect(await standsOn(database, given.bookingId)).toBe('arrived 1');
  });

  it('knows the rules of the ground, and the office may decide otherwise with a reason', async () => {
    const [stall = ''] = await aRowOfPitches(database, town.marketId(), 1, {
      from: 30,
      zone: 'commercial',
    });
    const gift = aGift({ pitchIds: [stall], cashCents: 1000 });
    await expect(give.give(slug, gift, staff)).rejects.toMatchObject({
      details: { reason: 'pitch-wrong-zone' },
    });
    const decided = { ...gift, overridden: ['wrong-zone' as const], reason: 'sonst leer' };
    expect(await give.give(slug, decided, staff)).toMatchObject({ numbers: ['30'] });
    await database.rows("update market set phase = 'closed'");
    await expect(give.give(slug, aGift({ pitchIds: town.on(1) }), staff)).rejects.toMatchObject({
      details: { reason: 'pitch-not-market-day' },
    });
  });

  it('costs nothing where a blanket costs nothing, and asks for no name', async () => {
    await database.rows('delete from market_tariff');
    await database.rows('update market set deposit_cents = 0');
    const gift = aGift({ pitchIds: town.on(6), cashCents: 0, name: null });
    const given: SpotGiven = await give.give(slug, gift, staff);
    expect(given).toMatchObject({ cashCents: 0, receipt: null, billId: null });
    expect(await give.give(slug, gift, staff)).toEqual(given);
    expect(await count('bill')).toBe(0);
  });

  it('is taken back the same day: the cash goes back, the pitch is free, once', async () => {
    const undo = town.app.get(UndoOnTheSpot);
    const { bookingId } = await give.give(slug, aGift({ pitchIds: town.on(1) }), staff);
    await expect(town.app.get(Arrive).undo(bookingId, staff)).rejects.toMatchObject({
      details: { reason: 'pitch-given-on-the-spot' },
    });
    const pressKey = randomUUID();
    const undone = await undo.undo(bookingId, { pressKey }, staff);
    expect(undone).toMatchObject({ refundedCents: 2500 });
    expect(await undo.undo(bookingId, { pressKey }, staff)).toEqual(undone);
    await expect(undo.undo(bookingId, { pressKey: randomUUID() }, staff)).rejects.toMatchObject({
      details: { reason: 'pitch-not-in-this-state' },
    });
    expect(await standsOn(database, bookingId)).toBe('cancelled');
    expect([await town.booked('paid'), await town.booked('refunded')]).toEqual([2500, 2500]);
  });

  it('puts who waited back where it stood in the line', async () => {
    const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 7 });
    await give.give(slug, aGift({ pitchIds: town.on(1), bookingId: waiting }), staff);
    const undo = town.app.get(UndoOnTheSpot);
    await undo.undo(waiting, { pressKey: randomUUID() }, staff);
    expect(await standsOn(database, waiting)).toBe('waiting');
    expect(await database.row('select rank::int as rank from pitch_booking')).toEqual({ rank: 7 });
    expect(await town.booked('refunded')).toBe(2500);
  });

  it('gives nothing for the press of a gift that was taken back', async () => {
    const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 7 });
    const gift = aGift({ pitchIds: town.on(1), bookingId: waiting });
    await give.give(slug, gift, staff);
    await town.app.get(UndoOnTheSpot).undo(waiting, { pressKey: randomUUID() }, staff);
    // the same press comes through once more, late
    await expect(give.give(slug, gift, staff)).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    expect(await standsOn(database, waiting)).toBe('waiting');
    expect([await town.booked('paid'), await town.booked('refunded')]).toEqual([2500, 2500]);
  });

  it('gives back only the cash that is still there for it', async () => {
    const undo = town.app.get(UndoOnTheSpot);
    const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 7 });
    const gift = () => aGift({ pitchIds: town.on(1), bookingId: waiting });
    await give.give(slug, gift(), staff);
    await undo.undo(waiting, { pressKey: randomUUID() }, staff);
    const { billId } = await give.give(slug, gift(), staff);
    // the bill has too much for another reason
    await database.rows(
      `insert into journal_line (bill_id, kind, method, cents, press_key, booked_on)
       values (?, 'paid', 'transfer', 4000, gen_random_uuid(), '2027-05-08')`,
      [billId],
    );
    const undone = await undo.undo(waiting, { pressKey: randomUUID() }, staff);
    expect(undone).toMatchObject({ refundedCents: 2500 });
  });

  it('lets who waited keep its wishes when it is taken back', async () => {
    const waiting = await aBooking(database, town.marketId(), {
      ...{ state: 'waiting', rank: 7, wanted: 2, zone: 'commercial' },
    });
    await database.rows('update pitch_booking set tables_hired = 3, vehicle_cm = 450');
    const wishes = () =>
      database.row(
        `select zone, pitches_wanted as wanted, tables_hired as tables, vehicle_cm as vehicle, reduced
         from pitch_booking where id = ?`,
        [waiting],
      );
    const before = await wishes();
    const gift = aGift({ pitchIds: town.on(1), bookingId: waiting, reduced: true });
    await give.give(slug, gift, staff);
    expect(await wishes()).not.toEqual(before);
    await town.app.get(UndoOnTheSpot).undo(waiting, { pressKey: randomUUID() }, staff);
    expect(await wishes()).toEqual(before);
  });
});
