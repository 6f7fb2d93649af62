import { route, deskRoutes, routes, type OwnBill, type OwnBills } from '@dabei/contracts';
import {
  Sealer,
  billToken,
  Audit,
  CONFIG,
  Clock,
  Database,
  type Config,
} from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import { OwnBillQueries } from './own-bill-queries';
import { ForgetPayers } from '../erasure/forget-payers';
import { aFee, aMoneyDesk, type Ask, type MoneyDesk } from '../testing/a-money-desk';

describe('bills of whoever pays them', () => {
  let desk: MoneyDesk;
  let office: Ask;

  beforeAll(async () => {
    desk = await aMoneyDesk();
    office = await desk.as('office');
    await desk.at('2027-05-20T10:00:00Z');
  });
  afterAll(() => desk.stop());

  const aHousehold = async (): Promise<string> => {
    const id = randomUUID();
    await desk.database.rows(
      `insert into household (id, created_at, state) values (?, now(), 'active')`,
      [id],
    );
    return id;
  };
  const queries = () => desk.app.get(OwnBillQueries);
  const byLink = (id: string, method = 'GET') => {
    const secret = billToken(desk.app.get(Sealer), id);
    const address = method === 'GET' ? routes.linkBill : routes.linkBillDifficult;
    return desk.call<OwnBill>(method, route(address, { secret }));
  };

  it('are only the own ones', async () => {
    const [mine, other] = [await aHousehold(), await aHousehold()];
    const id = await desk.aBill([aFee(900)], { householdId: mine });
    const { bills }: OwnBills = await queries().ofHousehold(mine);
    expect(bills).toMatchObject([{ id, state: 'open', openCents: 900, account: null }]);
    expect((await queries().ofHousehold(other)).bills).toEqual([]);
    await expect(queries().ownId(id, other)).rejects.toThrow();
    expect((await desk.call('GET', routes.meBills)).status).toBe(401);
  });

  it('open by their link, and by no other text', async () => {
    const id = await desk.aBill([aFee(900)]);
    expect((await byLink(id)).body).toMatchObject({ id, openCents: 900 });
    expect(JSON.stringify((await byLink(id)).body)).not.toContain('Kim');
    const right = billToken(desk.app.get(Sealer), id);
    const page = await fetch(desk.origin + route(routes.linkBill, { secret: right }));
    expect(page.headers.get('cache-control')).toBe('no-store');
    const wrong = `${right.slice(0, -1)}${right.endsWith('0') ? '1' : '0'}`;
    for (const secret of [wrong, id, 'x'])
      expect((await desk.call('GET', route(routes.linkBill, { secret }))).status).toBe(404);
  });

  it('open by a link only for the family itself once it is protected', async () => {
    const [householdId, other] = [await aHousehold(), await aHousehold()];
    const sold = await desk.aBill([aFee(900)]);
    await desk.database.rows(
      `update seller set household_id = ? where id = (select seller_id from bill where id = ?)`,
      [householdId, sold],
    );
    const bills = [sold, await desk.aBill([aFee(900)], { householdId })];
    for (const id of bills) expect((await byLink(id)).status).toBe(200);
    await desk.database.rows('update household set protected = true where id = ?', [householdId]);
    for (const id of bills) {
      const secret = billToken(desk.app.get(Sealer), id);
      expect((await byLink(id)).status).toBe(401);
      expect((await byLink(id, 'POST')).status).toBe(401);
      expect((await desk.call('GET', route(routes.linkBillPdf, { secret }))).status).toBe(401);
      await expect(queries().linkedId({ secret, householdId: other })).rejects.toThrow();
      expect(await queries().linkedId({ secret, householdId })).toBe(id);
    }
  });

  it('say with one tap that the money is difficult: one task, nothing lapses', async () => {
    const householdId = await aHousehold();
    const id = await desk.aBill([aFee(900)], { householdId });
    const said = await byLink(id, 'POST');
    await byLink(id, 'POST');
    expect(said.body).toMatchObject({ difficult: true, state: 'open', openCents: 900 });
    const { reference } = said.body;
    const tasks = () =>
      desk.database.rows(
        `select household_id as "householdId", done_at is not null as done from task
         where kind = 'hardship' and subject = ?`,
        [reference],
      );
    expect(await tasks()).toEqual([{ householdId, done: false }]);
    const { version, dueOn } = await desk.see(office, id);
    await office('POST', route(deskRoutes.deskBillPatience, { id }), {
      version,
      dueOn,
      difficult: false,
    });
    expect(await tasks()).toEqual([{ householdId, done: true }]);
  });

  it('have a code once there is an account, which only the head of the office changes', async () => {
    const id = await desk.aBill([aFee(900)]);
    const account = {
      name: 'Stadtkasse Musterstadt',
      iban: 'DE89 3704 0044 0532 0130 00',
      bic: '',
      payerYears: 3,
    };
    expect((await office('PUT', deskRoutes.deskMoneyAccount, account)).status).toBe(403);
    const lead = await desk.as('lead');
    const wrong = { ...account, iban: 'DE88 3704 0044 0532 0130 00' };
    expect((await lead('PUT', deskRoutes.deskMoneyAccount, wrong)).status).toBe(422);
    expect((await lead('PUT', deskRoutes.deskMoneyAccount, account)).status).toBe(200);
    const { body } = await byLink(id);
    expect(body.giroCode?.split('\n').slice(5)).toEqual([
      'Stadtkasse Musterstadt',
      'DE89370400440532013000',
      'EUR9.00',
      '',
      body.reference,
    ]);
  });

  it('forget who paid when the period is over, and keep reference and amount', async () => {
    const id = await desk.aBill([aFee(900)], { today: '2027-05-03' });
    const kept = await desk.aBill([aFee(900)], { today: '2028-05-03' });
    await desk.book(office, id, 'paid', 900);
    await desk.book(office, id, 'payment-reversed', 900, { reason: 'Kim war es nicht' });
    const { app } = desk;
    const job = new ForgetPayers(
      app.get<Config>(CONFIG),
      app.get(Database),
      app.get(Clock),
      app.get(Audit),
    );
    await desk.at('2030-12-31T10:00:00Z');
    await job.run();
    expect((await desk.see(office, id)).payer).toBe('Kim Beispiel');
    await desk.at('2031-01-01T10:00:00Z');
    await job.run();
    const forgotten = await desk.see(office, id);
    expect(forgotten).toMatchObject({ payer: null, address: null, balance: { openCents: 900 } });
    expect(forgotten.lines.map(({ reason }) => reason)).toEqual([null, null, null]);
    expect((await desk.see(office, kept)).payer).toBe('Kim Beispiel');
    expect((await byLink(id)).status).toBe(404);
    expect(
      await desk.database.rows(
        'select 1 from audit_line where subject_id = ? and reason is not null',
        [id],
      ),
    ).toEqual([]);
    expect(await job.run()).toBe(0);
  });
});
