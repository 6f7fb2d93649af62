import { route, deskRoutes, routes } from '@dabei/contracts';
import { Clock, Database } from '@dabei/server/platform';
import {
  aCommissionMarket,
  aCommissionTown,
  commissionSlug,
  type CommissionTown,
} from '../testing/a-commission-town';
import { ServeAllNumbers, ServeNumbers } from './serve-numbers';
import { ForgetSellers } from './forget-sellers';

const at = { slug: commissionSlug };
const opening = '2027-03-01T08:00:00Z';

describe('numbers of a Kleiderbörse', () => {
  let town: CommissionTown;

  beforeAll(async () => {
    town = await aCommissionTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.empty();
    await town.desk.at('2027-03-01T08:00:00Z');
  });

  const serve = (): Promise<number> => {
    const { app } = town.desk;
    return new ServeAllNumbers(app.get(Database), app.get(Clock), app.get(ServeNumbers)).run();
  };
  const answer = (secret: string, accept: boolean) =>
    town.desk.call('POST', route(routes.ownNumberOffer, { secret }), undefined, { accept });
  const change = (secret: string, wish: object) =>
    town.desk.call<{ reason?: string }>('PUT', route(routes.ownNumber, { secret }), undefined, {
      keepNumber: false,
      donateLeftovers: false,
      intakeAt: null,
      ...wish,
    });
  const circle = (name: 'helper' | 'returning', ...addresses: string[]) =>
    town.office('POST', route(deskRoutes.deskCommissionCircle, at), { circle: name, addresses });

  it('go to who asks first, lowest first, and then there is a line', async () => {
    await aCommissionMarket(town.desk.database, { numbers: 2 });
    const answers = [];
    for (const who of ['Ada', 'Ben', 'Cem']) answers.push((await town.claim(who)).body);
    expect(await town.states()).toEqual({ Ada: 'held 1', Ben: 'held 2', Cem: 'queued' });
    const typed = await town.type(answers[0]?.id ?? null);
    expect(typed.body).toMatchObject({ outcome: 'confirmed' });
    expect((await town.type(answers[0]?.id ?? null)).body).toEqual(typed.body);
    expect((await town.type(answers[2]?.id ?? null)).body).toMatchObject({ outcome: 'waiting' });
    expect(await town.states()).toEqual({ Ada: 'confirmed 1', Ben: 'held 2', Cem: 'waiting' });
  });

  it.each([
    ['once the market has begun', 'opens_at', "opens_at = '09:15'"],
    ['after it was called off', 'called_off_at', "called_off_at = '2027-03-20T07:00:00Z'"],
  ])('are offered to nobody %s', async (_, __, change) => {
    await aCommissionMarket(town.desk.database, { numbers: 1 });
    const first = await town.get('Ada');
    await town.get('Ben');
    const { database } = town.desk;
    await town.desk.at('2027-03-20T08:30:00Z');
    await database.rows(`update market set ${change}`);
    await database.rows("update seller_number set state = 'cancelled' where state = 'confirmed'");
    await serve();
    expect(first).not.toBe('');
    expect(await town.states()).toMatchObject({ Ben: 'waiting' });
    await database.rows("update market set opens_at = '10:00', called_off_at = null");
    await serve();
    expect(await town.states()).toMatchObject({ Ben: 'offered 1' });
  });

  it('are not for a wrong code, nor twice for one address; the link comes by mail again', async () => {
    await aCommissionMarket(town.desk.database);
    const { body } = await town.claim('Ada');
    expect((await town.type(body.id, '000000')).status).toBe(422);
    expect((await town.claim('Ada')).body).toEqual(body);
    await town.type(body.id);
    expect((await town.type((await town.claim('Ada')).body.id)).status).toBe(404);
    expect(Object.keys(await town.states())).toEqual(['Ada']);
    const sent = await town.desk.database.rows(
      "select 1 from outbox where kind = 'seller-number-news'",
    );
    expect(sent).toHaveLength(2);
  });

  it('are free again after an hour without a code, in the press of who comes next', async () => {
    await aCommissionMarket(town.desk.database, { numbers: 1 });
    const { body: first } = await town.claim('Ada');
    await town.desk.at('2027-03-01T09:01:00Z');
    await town.claim('Ben');
    expect(await town.states()).toMatchObject({ Ben: 'held 1' });
    expect((await town.type(first.id)).body).toEqual({ outcome: 'expired' });
  });

  it('open for helpers first, then for those who sold before, then for all', async () => {
    await aCommissionMarket(town.desk.database, {
      numbers: 9,
      helpersFrom: '2027-02-22T08:00:00Z',
      returningFrom: '2027-02-25T08:00:00Z',
    });
    await circle('helper', 'ada@example.org');
    await circle('returning', 'Ben@example.org', 'ada@example.org');
    const asks = async (when: string) => {
      await town.desk.at(when);
      const all = await Promise.all(['Ada', 'Ben', 'Cem'].map((who) => town.claim(who)));
      return all.map(({ status, body }) => (status === 200 ? 'held' : body.reason));
    };
    const early = 'number-not-yet-open';
    expect(await asks('2027-02-21T08:00:00Z')).toEqual([early, early, early]);
    expect(await asks('2027-02-22T08:00:00Z')).toEqual(['held', early, early]);
    await town.empty();
    await aCommissionMarket(town.desk.database, { returningFrom: '2027-02-25T08:00:00Z' });
    await circle('returning', 'Ben@example.org');
    expect(await asks('2027-02-25T08:00:00Z')).toEqual([early, 'held', early]);
    expect(await asks(opening)).toEqual(['held', 'held', 'held']);
    await town.desk.at('2027-03-15T18:00:00Z');
    expect((await town.claim('Dora')).body.reason).toBe('number-closed');
    // paper does not know opening hours
    const entered = await town.office('POST', route(deskRoutes.deskNumbers, at), {
      name: 'Dora',
      phone: '02571 1234',
      email: null,
    });
    expect(entered.body).toMatchObject({ outcome: 'confirmed', number: 1 });
  });

  it('freed, are offered to the first who waits and to nobody else', async () => {
    await aCommissionMarket(town.desk.database, { numbers: 1 });
    const ada = await town.get('Ada');
    const [ben, cem] = [await town.get('Ben'), await town.get('Cem')];
    await town.desk.call('POST', route(routes.ownNumberCancel, { secret: ada }));
    expect(await town.states()).toMatchObject({ Ben: 'offered 1', Cem: 'waiting' });
    // nobody overtakes
    await town.claim('Dora');
    expect(await town.states()).toMatchObject({ Ben: 'offered 1', Dora: 'queued' });
    expect((await town.page(ben)).offerUntil?.slice(0, 16)).toBe('2027-03-03T08:00');
    expect((await answer(ben, false)).status).toBe(204);
    expect(await town.states()).toMatchObject({ Ben: 'cancelled 1', Cem: 'offered 1' });
    expect((await answer(cem, true)).status).toBe(204);
    expect((await answer(cem, true)).status).toBe(204);
    expect((await answer(ben, true)).status).toBe(409);
    expect(await town.states()).toMatchObject({ Ben: 'cancelled 1', Cem: 'confirmed 1' });
  });

  it('are offered on when nobody answers, and wait for who has not typed its code yet', async () => {
    await aCommissionMarket(town.desk.database, { numbers: 1 });
    const ada = await town.get('Ada');
    const ben = await town.get('Ben');
    await town.desk.call('POST', route(routes.ownNumberCancel, { secret: ada }));
    await town.desk.at('2027-03-03T07:58:00Z');
    await town.claim('Cem');
    await town.desk.at('2027-03-03T08:30:00Z');
    await serve();
    expect(await town.states()).toMatchObject({ Ben: 'expired 1', Cem: 'queued' });
    expect((await answer(ben, true)).status).toBe(409);
    await town.desk.at('2027-03-03T09:30:00Z');
    await serve();
    expect(await town.states()).toMatchObject({ Cem: 'expired' });
  });

  it('are neither offered nor do they lapse at night, and not after the day', async () => {
    await aCommissionMarket(town.desk.database, { numbers: 1 });
    const ada = await town.get('Ada');
    await town.get('Ben');
    await town.desk.at('2027-03-01T20:30:00Z');
    await town.desk.call('POST', route(routes.ownNumberCancel, { secret: ada }));
    expect(await town.states()).toMatchObject({ Ben: 'waiting' });
    await town.desk.database.rows("update market set phase = 'day'");
    await town.desk.at('2027-03-02T09:00:00Z');
    await serve();
    expect(await town.states()).toMatchObject({ Ben: 'waiting' });
  });

  it('are kept on request only: until its time nobody else gets one, and it is there again', async () => {
    await aCommissionMarket(town.desk.database, { numbers: 3 });
    const [ada, ben] = [await town.get('Ada'), await town.get('Ben')];
    await change(ada, { keepNumber: true });
    await change(ben, { keepNumber: true });
    await change(ben, { keepNumber: false });
    // both markets are gone with everybody in them
    await town.desk.at('2027-04-21T08:00:00Z');
    await forget();
    const left = async (table: string) => town.desk.database.rows(`select * from ${table}`);
    expect([await left('seller'), await left('seller_number')]).toEqual([[], []]);
    const kept = await left('kept_number');
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(/ada|example/i);
    await aCommissionMarket(town.desk.database, { numbers: 3, keptUntil: '2027-03-10T08:00:00Z' });
    await town.desk.at(opening);
    for (const who of ['Ben', 'Cem', 'Dora', 'Ada']) await town.claim(who);
    expect(await town.states()).toEqual({
      Ben: 'held 2',
      Cem: 'held 3',
      Dora: 'queued',
      Ada: 'held 1',
    });
  });

  const forget = (): Promise<number> => {
    const { app, config } = town.desk;
    return new ForgetSellers(config, app.get(Database), app.get(Clock)).run();
  };

  it('leave no address behind where nobody typed the code', async () => {
    await aCommissionMarket(town.desk.database);
    await town.claim('Ada');
    await town.get('Ben');
    await town.desk.at('2027-03-01T10:00:00Z');
    await serve();
    await town.desk.at('2027-03-03T10:00:00Z');
    await forget();
    expect(await town.states()).toEqual({ Ben: 'confirmed 2' });
    expect(await town.desk.database.rows('select 1 from seller')).toHaveLength(1);
  });

  it('nobody reaches with a forged link, and the desk is for the office', async () => {
    await aCommissionMarket(town.desk.database);
    const secret = await town.get('Ada');
    const forged = `${secret.slice(0, 32)}${'0'.repeat(32)}`;
    expect((await town.desk.call('GET', route(routes.ownNumber, { secret: forged }))).status).toBe(
      404,
    );
    expect((await town.claim('Ben')).status).toBe(200);
    const companion = await town.desk.as('organiser');
    expect((await companion('GET', route(deskRoutes.deskCommission, at))).status).toBe(403);
  });
});
