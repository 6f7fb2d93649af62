import { deskRoutes, route, type BillFilter, type BillList, type BillView } from '@dabei/contracts';
import { randomUUID } from 'node:crypto';
import { aDeposit, aFee, aMoneyDesk, type Ask, type MoneyDesk } from '../testing/a-money-desk';

describe('bills at the desk', () => {
  let desk: MoneyDesk;
  let office: Ask;

  beforeAll(async () => {
    desk = await aMoneyDesk();
    office = await desk.as('office');
    await desk.at('2027-05-20T10:00:00Z');
  });
  afterAll(() => desk.stop());

  const list = async (filter: Partial<BillFilter> = {}) =>
    (await office<BillList>('POST', deskRoutes.deskBills, filter)).body;
  const see = (id: string): Promise<BillView> => desk.see(office, id);

  it('are paid in parts, with a receipt each, and say what is open', async () => {
    const id = await desk.aBill([aFee(1500), aDeposit(1000)]);
    const first = await desk.book(office, id, 'paid', 1000);
    expect(first).toMatchObject({
      status: 200,
      body: { receipt: expect.stringMatching(/^2027-\d{5}$/) as string },
    });
    expect(await see(id)).toMatchObject({ state: 'partly', balance: { openCents: 1500 } });
    expect(await desk.book(office, id, 'paid', 1501)).toMatchObject({
      status: 409,
      body: { reason: 'money-more-than-open' },
    });
    await desk.book(office, id, 'paid', 1500, { method: 'transfer' });
    expect(await see(id)).toMatchObject({
      state: 'paid',
      payer: 'Kim Beispiel',
      address: 'Weg 1\n12345 Ort',
      referenceText: expect.stringMatching(/^RF\d\d KIND/) as string,
      balance: { depositHeldCents: 1000 },
    });
  });

  it('book one press once', async () => {
    const id = await desk.aBill([aFee(1500)]);
    const pressKey = randomUUID();
    const [one, other] = await Promise.all([
      desk.book(office, id, 'paid', 1500, { pressKey }),
      desk.book(office, id, 'paid', 1500, { pressKey }),
    ]);
    expect(one.body).toEqual(other.body);
    expect((await see(id)).lines.map(({ kind }) => kind)).toEqual(['charged', 'paid']);
    expect(
      await desk.database.rows(
        "select 1 from audit_line where subject_id = ? and action = 'money-paid'",
        [id],
      ),
    ).toHaveLength(1);
  });

  it('are waived with a reason; what was paid goes back', async () => {
    const id = await desk.aBill([aFee(1000), aFee(500, 'Tisch')]);
    await desk.book(office, id, 'paid', 1500);
    expect((await desk.book(office, id, 'credited', 1200)).status).toBe(422);
    await desk.book(office, id, 'credited', 1200, { reason: 'Härte' });
    const waived = await see(id);
    expect(waived.balance).toMatchObject({ billedCents: 300, overpaidCents: 1200 });
    expect(waived.positions.map(({ cents }) => cents)).toEqual([1000, 500, -1000, -200]);
    expect((await desk.book(office, id, 'credited', 301, { reason: 'zu viel' })).status).toBe(409);
    expect((await list({ show: 'refund' })).rows.map((row) => row.id)).toContain(id);
    expect((await desk.book(office, id, 'refunded', 1201)).status).toBe(409);
    await desk.book(office, id, 'refunded', 1200, { method: 'transfer' });
    expect(await see(id)).toMatchObject({ state: 'paid', balance: { moneyCents: 300 } });
  });

  it('give a deposit back or keep it with a reason', async () => {
    const id = await desk.aBill([aFee(500), aDeposit(2000)]);
    expect((await desk.book(office, id, 'deposit-returned', 2000)).status).toBe(409);
    await desk.book(office, id, 'paid', 2500);
    expect((await list({ show: 'deposit' })).rows.map((row) => row.id)).toContain(id);
    await desk.book(office, id, 'deposit-returned', 1500);
    expect((await desk.book(office, id, 'deposit-kept', 500)).status).toBe(422);
    const more = await desk.book(office, id, 'deposit-kept', 501, { reason: 'Müll blieb liegen' });
    expect(more.status).toBe(409);
    await desk.book(office, id, 'deposit-kept', 500, { reason: 'Müll blieb liegen' });
    expect(await see(id)).toMatchObject({
      balance: { depositHeldCents: 0, depositKeptCents: 500, openCents: 0, moneyCents: 1000 },
    });
  });

  it('take back a payment that was typed wrong', async () => {
    const id = await desk.aBill([aFee(900)]);
    await desk.book(office, id, 'paid', 900);
    const more = await desk.book(office, id, 'payment-reversed', 901, { reason: 'zu viel' });
    expect(more.status).toBe(409);
    await desk.book(office, id, 'payment-reversed', 900, { reason: 'falsche Rechnung' });
    expect(await see(id)).toMatchObject({ state: 'open', balance: { openCents: 900 } });
  });

  it('are overdue until somebody looks after them, and get a later day', async () => {
    const id = await desk.aBill([aFee(700)]);
    expect((await list({ show: 'due' })).rows.map((row) => row.id)).toContain(id);
    const { version } = await see(id);
    const patience = (body: object) =>
      office('POST', route(deskRoutes.deskBillPatience, { id }), body);
    expect((await patience({ version, dueOn: '2027-05-17', difficult: true })).status).toBe(204);
    expect((await list({ show: 'due' })).rows.map((row) => row.id)).not.toContain(id);
    expect((await list({ show: 'difficult' })).rows.map((row) => row.id)).toContain(id);
    expect((await patience({ version, dueOn: '2027-07-01', difficult: false })).status).toBe(409);
    const again = await see(id);
    expect(
      (await patience({ version: again.version, dueOn: '2027-07-01', difficult: false })).status,
    ).toBe(204);
    expect(await see(id)).toMatchObject({ dueOn: '2027-07-01', due: false, difficult: false });
  });

  it('are found by name, reference and title although names are sealed', async () => {
    const id = await desk.aBill([aFee(100)], { name: 'Änne Özdemir', title: 'Kleiderbörse Süd' });
    const { reference } = await see(id);
    for (const text of ['oezdemir', 'aenne', reference.slice(6), 'kleiderboerse']) {
      const found = await list({ show: 'all', text });
      expect(found.rows.map((row) => row.id)).toContain(id);
    }
    expect((await list({ show: 'all', text: 'niemand' })).rows).toEqual([]);
  });

  it('are counted as they are listed', async () => {
    const { counts } = await list();
    for (const show of ['open', 'due', 'difficult', 'refund', 'deposit', 'all'] as const)
      expect((await list({ show })).total).toBe(counts[show]);
  });

  it('name people, so no browser stores them', async () => {
    const id = await desk.aBill([aFee(100)]);
    const cookie = await desk.cookieOf('office');
    const address = desk.origin + route(deskRoutes.deskBill, { id });
    const page = await fetch(address, { headers: { cookie } });
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    // a name that is searched for stands in no address, so in no log and no history
    const named = await office('GET', `${deskRoutes.deskBills}?show=all&text=Kim`);
    expect(named.status).toBe(404);
  });

  it('are for the office only', async () => {
    const id = await desk.aBill([aFee(100)]);
    for (const bundle of ['organiser', 'companion', 'gift-helper']) {
      const other = await desk.as(bundle);
      expect((await other('POST', deskRoutes.deskBills, {})).status).toBe(403);
      expect((await desk.book(other, id, 'paid', 100)).status).toBe(403);
    }
    expect((await see(randomUUID())) as unknown).toMatchObject({ code: 'not-found' });
  });
});
