import { route, routes, type MySellerNumbers } from '@dabei/contracts';
import { Accounts, Sealer, bookingToken, numberToken } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import {
  aCommissionMarket,
  aCommissionTown,
  type CommissionTown,
} from '../testing/a-commission-town';
import { aBooking, aMarket, aRowOfPitches } from '../testing/a-market';
import { aProvenFamily } from '../testing/a-proven-family';

describe('links that were sent before the family was protected', () => {
  let town: CommissionTown;
  let links: [method: string, path: string, body?: unknown][];
  let cookie: string;

  beforeAll(async () => {
    town = await aCommissionTown();
    const { database, app } = town.desk;
    await town.desk.at('2027-03-01T08:00:00Z');
    const [family, sellerId, numberId] = [
      await aProvenFamily(database, 'ada@example.org'),
      randomUUID(),
      randomUUID(),
    ];
    await database.rows(
      `insert into seller (id, household_id, kind, created_at) values (?, ?, 'private', '2027-02-01')`,
      [sellerId, family],
    );
    const market = await aMarket(database);
    const pitchIds = await aRowOfPitches(database, market, 1);
    const bookingId = await aBooking(database, market, { sellerId, pitchIds });
    await database.rows(
      `insert into seller_number (id, market_id, seller_id, number, state, circle, created_at)
       values (?, ?, ?, 1, 'confirmed', 'all', '2027-02-01')`,
      [numberId, await aCommissionMarket(database), sellerId],
    );
    const accounts = app.get(Accounts);
    const account = await accounts.createUnmailable(family);
    await database.rows('update guardian set account_id = ?', [account]);
    const { cookies } = await accounts.signInKnownAccount(account);
    cookie = cookies.map((line) => line.split(';')[0]).join('; ');
    const pitch = { secret: bookingToken(app.get(Sealer), bookingId) };
    const number = { secret: numberToken(app.get(Sealer), numberId) };
    const wish = { keepNumber: false, donateLeftovers: true, intakeAt: null };
    links = [
      ['GET', route(routes.ownBooking, pitch)],
      ['GET', route(routes.ownBookingConfirmation, pitch)],
      ['POST', route(routes.ownBookingFewer, pitch)],
      ['POST', route(routes.ownBookingOffer, pitch), { accept: true }],
      ['POST', route(routes.ownBookingCancel, pitch)],
      ['GET', route(routes.ownNumber, number)],
      ['GET', route(routes.ownNumberLabels, number)],
      ['PUT', route(routes.ownNumber, number), wish],
      ['POST', route(routes.ownNumberOffer, number), { accept: true }],
      ['POST', route(routes.ownNumberCancel, number)],
    ];
  });
  afterAll(() => town.desk.stop());

  const protect = (wanted: boolean) =>
    town.desk.database.rows('update household set protected = ?', [wanted]);
  const asked = async (as?: string): Promise<number[]> => {
    const statuses: number[] = [];
    for (const [method, path, body] of links) {
      const answer = await fetch(town.desk.origin + path, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(as === undefined ? {} : { cookie: as }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      statuses.push(answer.status);
    }
    return statuses;
  };

  it('open nothing and do nothing for whoever holds them', async () => {
    await protect(true);
    expect(await asked()).toEqual(links.map(() => 401));
    // nor for somebody of the office who looks with the same browser, without the family
    expect(await asked(town.office.cookie)).toEqual(links.map(() => 401));
  }, 60_000);

  it('are stored in no browser with the list they are on', async () => {
    for (const path of [routes.myPitchBookings, routes.mySellerNumbers]) {
      const mine = await fetch(town.desk.origin + path, { headers: { cookie } });
      expect([mine.status, mine.headers.get('cache-control')]).toEqual([200, 'no-store']);
    }
  });

  it('lead to the number where the family is signed in', async () => {
    await protect(true);
    const { body } = await town.desk.call<MySellerNumbers>('GET', routes.mySellerNumbers, cookie);
    expect(body.numbers).toMatchObject([{ number: 1, state: 'confirmed', title: 'Kleiderbörse' }]);
    const page = route(routes.ownNumber, { secret: body.numbers[0]?.secret ?? '' });
    expect((await town.desk.call('GET', page, cookie)).status).toBe(200);
    expect((await town.desk.call('GET', routes.mySellerNumbers)).status).toBe(401);
  });

  it('open for the family that is signed in, and for everybody else while it is not protected', async () => {
    await protect(true);
    const works = [200, 200, 204, 204, 204, 200, 200, 204, 204, 204];
    expect(await asked(cookie)).toEqual(works);
    await protect(false);
    expect((await asked()).filter((status) => status === 401)).toEqual([]);
  }, 60_000);
});
