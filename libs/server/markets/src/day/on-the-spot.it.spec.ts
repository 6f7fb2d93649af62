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
import { aProvenFamily } from '../testing/a-proven-family';
import { aBooking, aRowOfPitches, standsOn } from '../testing/a-market';
import { GiveOnTheSpot } from './give-on-the-spot';

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

  it('asks a family with two bills for what is open on the one it is charged on', async () => {
    const household = await aProvenFamily(database);
    const aBill = async (reference: string, madeOn: string): Promise<string> => {
      const id = randomUUID();
      await database.rows(
        `insert into bill (id, reference, group_type, group_id, household_id, title, due_on, made_on, payer_until)
         values (?, ?, 'market', ?, ?, 'Trödelmarkt', '2027-05-01', ?, '2037-12-31')`,
        [id, reference, town.marketId(), household, madeOn],
      );
      return id;
    };
    await aBill('RF18TM27000901', '2027-03-01');
    const tooMuch = await aBill('RF18TM27000902', '2027-03-02');
    await database.rows(
      `insert into journal_line (bill_id, kind, method, cents, press_key, booked_on)
       values (?, 'paid', 'transfer', 1000, gen_random_uuid(), '2027-04-01')`,
      [tooMuch],
    );
    const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 1 });
    await database.rows('update seller set household_id = ?', [household]);
    const order = { ...anOrder, pitchIds: town.on(1), bookingId: waiting };
    const { cashCents } = await give.preview(slug, order);
    expect(cashCents).toBe(1500);
    const gift = aGift({ pitchIds: town.on(1), bookingId: waiting, cashCents, name: null });
    expect(await give.give(slug, gift, staff)).toMatchObject({ billId: tooMuch });
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
});
