import { route, deskRoutes, routes } from '@dabei/contracts';
import { Clock, Database } from '@dabei/server/platform';
import { somebodyWaits } from '@dabei/server/testing';
import { pdfWords } from '@dabei/server/testing/pdf';
import { EraseMarketBookings } from '../booking/erase-market-bookings';
import {
  aCommissionMarket,
  aCommissionTown,
  commissionSlug,
  type CommissionTown,
} from '../testing/a-commission-town';
import { aBooking, aMarket } from '../testing/a-market';
import { ForgetSellers } from './forget-sellers';
import { writeNumber } from './write-number';

const at = { slug: commissionSlug };

describe('sellers of a Kleiderbörse', () => {
  let town: CommissionTown;

  beforeAll(async () => {
    town = await aCommissionTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.empty();
    await town.desk.at('2027-03-01T08:00:00Z');
  });

  const forget = (): Promise<number> => {
    const { app, config } = town.desk;
    return new ForgetSellers(config, app.get(Database), app.get(Clock)).run();
  };

  it('tell nobody whose address sells here: one answer while it is open, one once it is closed', async () => {
    await aCommissionMarket(town.desk.database);
    await town.get('Ada');
    const news = () =>
      town.desk.database.rows("select 1 from outbox where kind = 'seller-number-news'");
    const told = (await news()).length;
    const [known, again, fresh] = [
      await town.claim('Ada'),
      await town.claim('Ada'),
      await town.claim('Ben'),
    ];
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const { status, body } of [known, again, fresh])
      expect([status, Object.keys(body), shape.test(body.id)]).toEqual([200, ['id'], true]);
    expect(again.body).toEqual(known.body);
    // one that is known and one that is not, with a wrong code each
    const wrong = [
      await town.type(known.body.id, '000000'),
      await town.type(fresh.body.id, '000000'),
    ];
    expect(wrong[0]).toEqual(wrong[1]);
    expect(await news()).toHaveLength(told + 2);
    await town.desk.at('2027-03-15T18:00:00Z');
    const [late, stranger] = [await town.claim('Ada'), await town.claim('Dora')];
    expect([late.status, late.body.reason]).toEqual([stranger.status, stranger.body.reason]);
    expect(late.body.reason).toBe('number-closed');
    // and still the link comes by mail
    expect(await news()).toHaveLength(told + 3);
  });

  it('erased, are gone from every page, and the market with them', async () => {
    await aCommissionMarket(town.desk.database);
    const secret = await town.get('Ada');
    await town.desk.at('2027-04-20T10:00:00Z');
    const { app, config } = town.desk;
    const erase = new EraseMarketBookings(config, app.get(Database), app.get(Clock));
    await erase.run();
    // not while somebody is in it
    expect((await town.office('GET', route(deskRoutes.deskCommission, at))).status).toBe(200);
    await forget();
    await erase.run();
    for (const address of [route(routes.publicCommission, at), route(routes.ownNumber, { secret })])
      expect((await town.desk.call('GET', address)).status).toBe(404);
    expect((await town.office('GET', route(deskRoutes.deskCommission, at))).status).toBe(404);
  });

  it('forget nobody whose licence was seen or who is billed or stands somewhere, before its day', async () => {
    await aCommissionMarket(town.desk.database);
    const { database } = town.desk;
    for (const who of ['Ada', 'Ben', 'Cem', 'Dora']) await town.get(who);
    await database.rows('delete from seller_number');
    const [licensed, billed, stands] = await database.rows<{ id: string }>('select id from seller');
    const pitches = await aMarket(database);
    await aBooking(database, pitches, { sellerId: stands?.id ?? '' });
    await database.rows(`update seller set licence_seen_on = '2027-03-01' where id = ?`, [
      licensed?.id,
    ]);
    await database.rows(
      `insert into bill (reference, group_type, group_id, seller_id, title, due_on, made_on, payer_until)
       values ('RF18', 'market', ?, ?, 'Kleiderbörse', '2027-03-20', '2027-03-01', '2037-12-31')`,
      [pitches, billed?.id],
    );
    await town.desk.at('2027-03-03T10:00:00Z');
    await forget();
    expect(await database.rows('select 1 from seller')).toHaveLength(3);
    await database.rows('delete from bill');
  });

  it('are stored in no browser: books, own page, who was entered by phone', async () => {
    await aCommissionMarket(town.desk.database);
    const own = route(routes.ownNumber, { secret: await town.get('Ada') });
    const asked = async (path: string, entry?: object) => {
      const response = await fetch(town.desk.origin + path, {
        method: entry === undefined ? 'GET' : 'POST',
        headers: { cookie: town.office.cookie, 'content-type': 'application/json' },
        ...(entry === undefined ? {} : { body: JSON.stringify(entry) }),
      });
      return [response.status, response.headers.get('cache-control')];
    };
    const caller = { name: 'Ben', phone: '02571 1234', email: null };
    expect([
      await asked(own),
      await asked(route(deskRoutes.deskCommission, at)),
      await asked(route(deskRoutes.deskNumbers, at), caller),
    ]).toEqual([
      [200, 'no-store'],
      [200, 'no-store'],
      [200, 'no-store'],
    ]);
  });

  it('stand on the payout list by number alone where the family is protected, and the print is written down', async () => {
    const { database } = town.desk;
    const marketId = await aCommissionMarket(database);
    for (const who of ['Ada', 'Ben']) await town.get(who);
    await database.rows(
      `update seller_number set state = 'settled', items_brought = 3, items_sold = 2, turnover_cents = 900`,
    );
    await database.rows(
      `with h as (insert into household (state, protected, created_at) values ('active', true, now()) returning id)
       update seller set household_id = h.id from h
       where seller.id = (select seller_id from seller_number order by number limit 1)`,
    );
    const list = await fetch(town.desk.origin + route(deskRoutes.deskPayoutList, at), {
      headers: { cookie: town.office.cookie },
    });
    const text = await pdfWords(Buffer.from(await list.arrayBuffer()));
    expect(text).toContain('Ben');
    expect(text).not.toContain('Ada');
    expect(
      await database.rows(
        "select details from audit_line where subject_id = ? and action = 'market-list-printed'",
        [marketId],
      ),
    ).toEqual([{ details: { paper: 'payouts', bookings: 2 } }]);
  }, 60_000);

  it('forget nobody who asks again at this very moment', async () => {
    const { database } = town.desk;
    const marketId = await aCommissionMarket(database);
    await town.get('Ada');
    await database.rows('delete from seller_number');
    const seller = await database.row<{ id: string }>('select id from seller');
    await town.desk.at('2027-03-03T10:00:00Z');
    const { run } = await database.transact(async (em) => {
      const now = new Date('2027-03-03T10:00:00Z');
      const who = { sellerId: seller?.id ?? '', sellerKey: null };
      const asks = { marketId, ...who, circle: 'all' as const, now };
      const held = { state: 'held' as const, number: 1, holdUntil: now, isKept: false };
      await writeNumber(em, { ...asks, ...held });
      const forgetting = forget();
      await somebodyWaits(database);
      return { run: forgetting };
    });
    expect(await run).toBe(0);
    expect(await town.states()).toEqual({ Ada: 'held 1' });
  });
});
