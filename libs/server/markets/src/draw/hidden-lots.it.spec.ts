import { deskRoutes, route, type MarketDrawView } from '@dabei/contracts';
import { aHiddenSeller } from '../testing/a-hidden-seller';
import { aBooking, aMarket, aRowOfPitches } from '../testing/a-market';
import { aMarketDesk, type MarketDesk } from '../testing/a-market-desk';

const slug = 'troedel-2027';

describe('the lots of a market, for the office', () => {
  let desk: MarketDesk;

  beforeAll(async () => {
    desk = await aMarketDesk();
  });
  afterAll(() => desk.stop());

  it('name who was drawn, and of a protected family the lot alone', async () => {
    const { database } = desk;
    const office = await desk.as('office');
    await desk.at('2027-04-20T10:00:00Z');
    const marketId = await aMarket(database, { phase: 'closed', allocation: 'draw' });
    await aRowOfPitches(database, marketId, 3);
    const sellerId = await aHiddenSeller(database);
    const hidden = await aBooking(database, marketId, { state: 'waiting', rank: 1, sellerId });
    const known = await aBooking(database, marketId, { state: 'waiting', rank: 2 });
    await office('POST', deskRoutes.deskMarketDrawSeal, {
      ...{ campaign: slug, source: 'Spiel 77', notation: 'spiel-77', drawnOn: '2027-04-22' },
    });
    await desk.at('2027-04-22T20:00:00Z');
    const number = { campaign: slug, number: '1234567', again: '1234567' };
    await office('POST', deskRoutes.deskMarketDrawNumber, number);
    const path = route(deskRoutes.deskMarketDraw, { slug });
    const { body } = await office<MarketDrawView>('GET', path);
    const names = new Map(body.lots.map(({ id, name }) => [id, name]));
    expect([names.get(hidden), names.get(known)]).toEqual([null, 'Kim Beispiel']);
    expect(JSON.stringify(body)).not.toMatch(/Verborgen|02855/);
  });
});
