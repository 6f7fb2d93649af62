import { route, routes } from '@dabei/contracts';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import { MarketsJobsModule } from '../markets-jobs-module';
import { MarketsModule } from '../markets-module';
import { aBooking, aMarket, aRowOfPitches, aSellerRow } from '../testing/a-market';
import { EraseMarketBookings } from './erase-market-bookings';

describe('the day of erasure of a market', () => {
  let town: RunningOverHttp;

  beforeAll(async () => {
    town = await startOverHttp([MarketsModule, MarketsJobsModule]);
  });
  afterAll(() => town.stop());

  it('takes what was said about a booking, the draw, and the market from every page', async () => {
    const { database, app } = town;
    const market = await aMarket(database, {});
    const pitches = await aRowOfPitches(database, market, 1);
    const booking = await aBooking(database, market, { pitchIds: pitches });
    const later = await aMarket(database, { slug: 'troedel-2028' });
    await database.rows(`update market set erase_on = '2028-06-30' where id = ?`, [later]);
    await database.rows(
      `insert into audit_line (at, actor, action, subject_type, subject_id, reason)
       values ('2027-04-20', 'office', 'pitch-booking-cancelled', 'pitch-booking', ?, 'Frau Beispiel ist krank')`,
      [booking],
    );
    await database.rows(
      `insert into market_draw (market_id, commitment, frozen, sealed, key_id, source, notation, drawn_on, sealed_at)
       values (?, 'c', '[]', 'x', 'k', 'Lotto', '6aus49', '2027-04-03', '2027-04-01')`,
      [market],
    );
    const count = async (of: string) =>
      (await database.row<{ n: number }>(`select count(*)::int as n from ${of}`))?.n;
    const page = async (slug: string) =>
      (await town.call('GET', route(routes.publicMarket, { slug }))).status;

    await town.at('2027-06-29T10:00:00Z');
    await app.get(EraseMarketBookings).run();
    expect([await count('market_draw'), await page('troedel-2027')]).toEqual([1, 200]);

    await town.at('2027-06-30T10:00:00Z');
    await app.get(EraseMarketBookings).run();
    expect([await count('market_draw'), await count('pitch_booking')]).toEqual([0, 0]);
    expect(await count('audit_line where reason is not null')).toBe(0);
    expect([await page('troedel-2027'), await page('troedel-2028')]).toEqual([404, 200]);
  });

  it('takes nobody’s number at another market', async () => {
    const { database, app } = town;
    await database.rows('truncate market, seller cascade');
    const market = await aMarket(database, {});
    const later = await aMarket(database, { slug: 'boerse-2028' });
    await database.rows(`update market set erase_on = '2028-06-30' where id = ?`, [later]);
    const sellerId = await aSellerRow(database);
    await aBooking(database, market, { sellerId });
    await database.rows(
      `insert into seller_number (market_id, seller_id, state, circle, created_at)
       values (?, ?, 'confirmed', 'all', '2027-04-01')`,
      [later, sellerId],
    );
    await town.at('2027-06-30T10:00:00Z');
    expect(await app.get(EraseMarketBookings).run()).toBe(1);
    expect(await database.rows('select 1 from seller_number')).toHaveLength(1);
  });
});
