import type { Database } from '@dabei/server/platform';
import { SweepMarkets } from '../bookings/sweep-markets';
import { moveBookings } from '../bookings/move-bookings';
import { aBooking, aSellerRow, standsOn } from '../testing/a-market';
import { aStormTown, type StormTown } from '../testing/a-storm-town';
import { EndByStorm } from './end-by-storm';
import { partiesOf } from './storm-parties';
import { TellStorm } from './tell-storm';

describe('a market that is called off', () => {
  let town: StormTown;
  let database: Database;

  beforeAll(async () => {
    town = await aStormTown();
    database = town.database;
  });
  afterAll(() => town.stop());
  beforeEach(() => town.again(6));

  const run = (): Promise<number> => town.app.get(TellStorm).run();
  const states = (ids: readonly string[]) => Promise.all(ids.map((id) => standsOn(database, id)));
  const on = (number: number): string => town.pitches()[number - 1] ?? '';
  const balances = () =>
    database.rows<{ open: number; refund: number }>(
      `select coalesce(sum(open_cents) filter (where open_cents > 0), 0)::int as open,
         -coalesce(sum(open_cents) filter (where open_cents < 0), 0)::int as refund from bill_sums`,
    );
  const money = async () => (await balances())[0];

  it('ends what is booked, waits or is offered, leaves who is there, and nobody owes anything', async () => {
    const paid = await town.booked(on(1), { paid: true });
    const unpaid = await town.booked(on(2));
    const arrived = await town.booked(on(3), { paid: true, state: 'arrived' });
    const offered = await aBooking(database, town.marketId(), {
      state: 'offered',
      pitchIds: [on(4)],
      offerUntil: '2027-05-09T08:00:00Z',
    });
    const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 1 });
    const released = await town.booked(on(5), { paid: true });
    await database.transact((em) => moveBookings(em, [released], 'release'));
    const cancelled = await aBooking(database, town.marketId(), { state: 'cancelled' });
    const all = [paid, unpaid, arrived, offered, waiting, released, cancelled];
    await town.callOff();
    await run();
    // two minutes to think better of it
    expect(await states(all)).toEqual([
      ...[
        'confirmed 1',
        'confirmed 2',
        'arrived 3',
        'offered 4',
        'waiting',
        'released',
        'cancelled',
      ],
    ]);
    await town.later();
    expect(await run()).toBe(6);
    expect(await run()).toBe(0);
    expect(await states(all)).toEqual([
      ...['cancelled', 'cancelled', 'arrived 3', 'cancelled', 'cancelled', 'released', 'cancelled'],
    ]);
    expect(await town.told()).toEqual([paid, unpaid, arrived, offered, waiting, released].sort());
    // who did not come that very morning is let off as well
    expect(await money()).toEqual({ open: 0, refund: 3 * 2500 });
    // nobody who waits is asked whether he wants a pitch in the storm
    await town.app.get(SweepMarkets).run();
    expect(await states([waiting])).toEqual(['cancelled']);
  });

  it('tells a seller with two bookings once, calls who left no address, and leaves the unproven alone', async () => {
    const kim = await aSellerRow(database);
    const [first, second] = [
      await town.booked(on(1), { sellerId: kim }),
      await town.booked(on(2), { sellerId: kim, paid: true }),
    ];
    const phone = await town.booked(on(3), { email: null });
    const held = await aBooking(database, town.marketId(), {
      state: 'held',
      pitchIds: [on(4)],
      holdUntil: '2027-05-08T05:00:00Z',
    });
    await town.callOff();
    await town.later();
    await run();
    expect(await states([first, second, phone, held])).toEqual([
      ...['cancelled', 'cancelled', 'cancelled', 'expired'],
    ]);
    expect(await town.told()).toHaveLength(1);
    const rows = await database.rows<{ id: string; told: string }>(
      'select id::text, storm_told as told from pitch_booking where id = any(?::uuid[])',
      [`{${[phone, held].join(',')}}`],
    );
    expect(Object.fromEntries(rows.map(({ id, told }) => [id, told]))).toEqual({
      [phone]: 'phone',
      [held]: 'nothing',
    });
    expect(await money()).toEqual({ open: 0, refund: 2500 + 1500 - 1500 });
  });

  it('tells each of 160 once, though the job dies in between, one seller fails, and two run at once', async () => {
    await town.again(160);
    const ids: string[] = [];
    for (const [at, pitch] of town.pitches().entries())
      ids.push(await town.booked(pitch, { paid: at % 2 === 0 }));
    await town.callOff();
    await town.later();
    // killed after forty sellers
    const parties = await database.transact((em) => partiesOf(em, town.marketId()));
    for (const { sellerKey } of parties.slice(0, 40))
      await town.app.get(EndByStorm).end(town.marketId(), sellerKey);
    // and one whose transaction breaks at its very end
    const broken = parties[60]?.id ?? '';
    await database.rows(
      `create function break_one() returns trigger language plpgsql as $$
       begin if new.id = '${broken}' and new.storm_told is not null then raise exception 'broken'; end if; return new; end $$`,
    );
    await database.rows(
      'create trigger break_one before update on pitch_booking for each row execute function break_one()',
    );
    expect(await run()).toBe(119);
    expect(await standsOn(database, broken)).toMatch(/^confirmed/);
    await database.rows('drop trigger break_one on pitch_booking');
    await database.rows('drop function break_one');
    await Promise.all([run(), run(), run()]);
    expect(await run()).toBe(0);
    expect(await town.told()).toEqual([...ids].sort());
    expect(new Set(await states(ids))).toEqual(new Set(['cancelled']));
    expect(await money()).toEqual({ open: 0, refund: 80 * 2500 });
    const credits = await database.row<{ lines: number }>(
      `select count(*)::int as lines from journal_line where kind = 'credited'`,
    );
    expect(credits).toEqual({ lines: 160 });
  }, 120_000);

  it('tells each once where two jobs come to the same seller at once', async () => {
    const ids: string[] = [];
    for (const pitch of town.pitches()) ids.push(await town.booked(pitch));
    await town.callOff();
    await town.later();
    const parties = await database.transact((em) => partiesOf(em, town.marketId()));
    await Promise.all(
      parties.flatMap(({ sellerKey }) =>
        [1, 2, 3].map(() => town.app.get(EndByStorm).end(town.marketId(), sellerKey)),
      ),
    );
    expect(await town.told()).toEqual([...ids].sort());
  });

  it('finds a claim that came in at that very moment, and one that ended meanwhile', async () => {
    const [booked, ended] = [await town.booked(on(1)), await town.booked(on(2))];
    await town.callOff();
    await town.later();
    await Promise.all([
      run(),
      database.transact((em) => moveBookings(em, [ended], 'cancel')),
      aBooking(database, town.marketId(), { pitchIds: [on(3)] }),
    ]);
    await run();
    const live = await database.rows(
      "select 1 from pitch_booking where state not in ('cancelled', 'expired', 'released')",
    );
    expect(live).toEqual([]);
    const told = await town.told();
    expect(new Set(told).size).toBe(told.length);
    expect(told).toContain(booked);
  });

  it('does the same for the numbers of a Kleiderbörse', async () => {
    await database.rows(
      `insert into commission_rule (market_id, numbers, items_per_number, items_per_helper, commission_percent,
         helper_percent, kept_until) values (?, 99, 40, 60, 15, 10, '2027-04-01')`,
      [town.marketId()],
    );
    for (const [number, state] of ['confirmed', 'brought', 'settled', 'held'].entries())
      await database.rows(
        `insert into seller_number (market_id, seller_id, number, state, circle, created_at)
         values (?, ?, ?, ?, 'all', '2027-04-01')`,
        [town.marketId(), await aSellerRow(database), number + 1, state],
      );
    await town.callOff();
    await town.later();
    await run();
    await run();
    const rows = await database.rows<{ text: string }>(
      `select concat_ws(' ', number, state, storm_told) as text from seller_number order by number`,
    );
    expect(rows.map(({ text }) => text)).toEqual([
      ...['1 cancelled mail', '2 brought mail', '3 settled', '4 expired nothing'],
    ]);
    const told = await database.rows(
      "select 1 from outbox where kind = 'seller-number-called-off'",
    );
    expect(told).toHaveLength(2);
  });
});
