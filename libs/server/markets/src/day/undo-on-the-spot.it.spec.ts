import type { Database } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import {
  aGift,
  aMarketMorning,
  slug,
  staff,
  type MarketMorning,
} from '../testing/a-market-morning';
import { aBooking, standsOn } from '../testing/a-market';
import { Arrive } from './arrive';
import { GiveOnTheSpot } from './give-on-the-spot';
import { UndoOnTheSpot } from './undo-on-the-spot';

describe('a pitch given on the spot', () => {
  let town: MarketMorning;
  let database: Database;
  let give: GiveOnTheSpot;
  let undo: UndoOnTheSpot;

  beforeAll(async () => {
    town = await aMarketMorning();
    database = town.database;
    give = town.app.get(GiveOnTheSpot);
    undo = town.app.get(UndoOnTheSpot);
  });
  afterAll(() => town.stop());
  beforeEach(() => town.again());

  it('is taken back the same day: the cash goes back, the pitch is free, once', async () => {
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

  it('is taken back once where it cost nothing, however often that is pressed', async () => {
    await database.rows('delete from market_tariff');
    await database.rows('update market set deposit_cents = 0');
    const gift = aGift({ pitchIds: town.on(6), cashCents: 0, name: null });
    const { bookingId } = await give.give(slug, gift, staff);
    const press = { pressKey: randomUUID() };
    const both = [undo.undo(bookingId, press, staff), undo.undo(bookingId, press, staff)];
    const nothing = { refundedCents: 0, receipt: null };
    expect(await Promise.all(both)).toEqual([nothing, nothing]);
    expect(await undo.undo(bookingId, press, staff)).toEqual(nothing);
    expect(await standsOn(database, bookingId)).toBe('cancelled');
    expect(await town.noted(bookingId)).toEqual([
      'pitch-given-on-the-spot',
      'pitch-on-the-spot-undone',
    ]);
  });

  it('puts who waited back where it stood in the line', async () => {
    const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 7 });
    await give.give(slug, aGift({ pitchIds: town.on(1), bookingId: waiting }), staff);
    await undo.undo(waiting, { pressKey: randomUUID() }, staff);
    expect(await standsOn(database, waiting)).toBe('waiting');
    expect(await database.row('select rank::int as rank from pitch_booking')).toEqual({ rank: 7 });
    expect(await town.booked('refunded')).toBe(2500);
  });

  it('gives nothing for the press of a gift that was taken back', async () => {
    const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 7 });
    const gift = aGift({ pitchIds: town.on(1), bookingId: waiting });
    await give.give(slug, gift, staff);
    await undo.undo(waiting, { pressKey: randomUUID() }, staff);
    // the same press comes through once more, late
    await expect(give.give(slug, gift, staff)).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    expect(await standsOn(database, waiting)).toBe('waiting');
    expect([await town.booked('paid'), await town.booked('refunded')]).toEqual([2500, 2500]);
  });

  it('gives back only the cash that is still there for it', async () => {
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
    await undo.undo(waiting, { pressKey: randomUUID() }, staff);
    expect(await wishes()).toEqual(before);
  });
});
