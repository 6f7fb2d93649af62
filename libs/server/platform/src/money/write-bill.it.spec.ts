import { billTotal, type BillPosition } from '@dabei/domain';
import { randomUUID } from 'node:crypto';
import { Database } from '../database/database';
import { startContext, type RunningContext } from '../testing/start-context';
import type { BillOrder, NewBillPosition } from './bill-order';
import { bookPayment, type MoneyAct } from './book-payment';
import { changeBill } from './change-bill';
import { creditBill } from './credit-bill';
import { lockBill } from './lock-bill';
import { writeBill } from './write-bill';

const today = '2027-05-03';
const fee = (cents: number): NewBillPosition => ({
  kind: 'fee',
  words: '3 Meter',
  quantity: 3,
  cents,
  vat: 'none',
});
const deposit: NewBillPosition = { ...fee(1000), kind: 'deposit', words: 'Pfand', quantity: 1 };

describe('the writer of bills', () => {
  let running: RunningContext;
  let database: Database;
  let sellerId = '';
  const group = { type: 'market', id: randomUUID() };

  beforeAll(async () => {
    running = await startContext({});
    database = running.app.get(Database);
  });
  afterAll(() => running.stop());
  beforeEach(async () => {
    sellerId = randomUUID();
    await database.rows(
      `insert into household (id, created_at, state) values (?, now(), 'active')`,
      [sellerId],
    );
  });

  const order = (positions: NewBillPosition[], changes: Partial<BillOrder> = {}): BillOrder => ({
    group,
    payer: { householdId: sellerId },
    sealedPayer: null,
    title: 'Kinderflohmarkt am Teich',
    heldOn: '2027-06-06',
    subject: { type: 'pitch-booking', id: randomUUID() },
    positions,
    ...changes,
  });
  const write = (one: BillOrder, day = today) => database.transact((em) => writeBill(em, one, day));
  const stands = (id: string) => database.transact(async (em) => (await lockBill(em, id)).balance);
  const book = (billId: string, kind: MoneyAct, cents: number, pressKey: string = randomUUID()) =>
    database.transact((em) =>
      bookPayment(
        em,
        { billId, kind, cents, pressKey, method: 'cash', reason: 'Müll', actorId: null },
        today,
      ),
    );
  const journal = (billId: string) =>
    database.rows<{ kind: string; cents: number }>(
      'select kind, cents from journal_line where bill_id = ? order by id',
      [billId],
    );

  it('makes one bill per payer and action, with a reference and a day', async () => {
    const first = await write(order([fee(900), deposit]));
    const second = await write(order([fee(500)]), '2027-05-20');
    expect(first?.reference).toMatch(/^RF\d{2}KINDER27\d{6}$/);
    expect(second).toEqual({ id: first?.id, reference: first?.reference, cents: 500 });
    expect(
      await database.rows(
        'select due_on::text, made_on::text, payer_until::text from bill where id = ?',
        [first?.id],
      ),
    ).toEqual([{ due_on: '2027-06-03', made_on: today, payer_until: '2037-12-31' }]);
    expect(await journal(first?.id ?? '')).toEqual([
      { kind: 'charged', cents: 1900 },
      { kind: 'charged', cents: 500 },
    ]);
  });

  it('makes one of two acts in the same moment', async () => {
    const written = await Promise.all([1, 2, 3, 4].map((cents) => write(order([fee(cents)]))));
    expect(new Set(written.map((bill) => bill?.id)).size).toBe(1);
  });

  it('writes nothing for what costs nothing', async () => {
    expect(await write(order([fee(0)]))).toBeNull();
    expect(await write(order([]))).toBeNull();
  });

  it('takes back what one thing cost, once, and leaves the other on the bill', async () => {
    const one = order([fee(900), deposit]);
    const bill = await write(one);
    await write(order([fee(500)]));
    const credit = (what?: 'deposit') =>
      database.transact((em) =>
        creditBill(em, { subject: one.subject, reason: 'storniert', ...(what && { what }) }, today),
      );
    expect(await credit('deposit')).toEqual([{ billId: bill?.id, cents: 1000 }]);
    expect(await credit()).toEqual([{ billId: bill?.id, cents: 900 }]);
    expect(await credit()).toEqual([]);
    expect(await stands(bill?.id ?? '')).toMatchObject({ billedCents: 500, openCents: 500 });
  });

  it('does not take back a deposit that already went back', async () => {
    const one = order([fee(900), deposit]);
    const { id = '' } = (await write(one)) ?? {};
    await book(id, 'paid', 1900);
    await book(id, 'deposit-returned', 1000);
    await database.transact((em) =>
      creditBill(em, { subject: one.subject, reason: 'Sturm' }, today),
    );
    expect(await stands(id)).toMatchObject({ billedCents: 0, overpaidCents: 900 });
  });

  it('changes a price only where it is another one', async () => {
    const one = order([fee(900), deposit]);
    const { id = '' } = (await write(one)) ?? {};
    const change = (positions: NewBillPosition[]) =>
      database.transact((em) => changeBill(em, { ...one, positions, reason: 'Umzug' }, today));
    expect(await change([deposit, fee(900)])).toBeNull();
    expect(await change([fee(600), deposit])).toMatchObject({ id, cents: 1600 });
    expect((await journal(id)).map(({ kind, cents }) => [kind, cents])).toEqual([
      ['charged', 1900],
      ['credited', 1900],
      ['charged', 1600],
    ]);
    expect(await change([])).toBeNull();
    expect(await stands(id)).toMatchObject({ billedCents: 0 });
  });

  it('books one press once, two people at once only what is open', async () => {
    const { id = '' } = (await write(order([fee(900)]))) ?? {};
    const press = randomUUID();
    const twice = await Promise.all([book(id, 'paid', 400, press), book(id, 'paid', 400, press)]);
    expect(twice.map(({ again }) => again).sort()).toEqual([false, true]);
    expect(new Set(twice.map(({ receipt }) => receipt)).size).toBe(1);
    const both = await Promise.allSettled([book(id, 'paid', 500), book(id, 'paid', 500)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stands(id)).toMatchObject({ openCents: 0, moneyCents: 900 });
    await expect(book(id, 'payment-reversed', 900, press)).rejects.toThrow();
  });

  it('never changes a line or a position; only the reason can be forgotten', async () => {
    const { id = '' } = (await write(order([fee(900), deposit]))) ?? {};
    await book(id, 'paid', 1900);
    await book(id, 'deposit-kept', 1000);
    const kept = 'the journal is append-only';
    for (const sql of [
      'update journal_line set cents = 1 where bill_id = ?',
      "update journal_line set reason = 'anders' where bill_id = ? and reason is not null",
      'delete from journal_line where bill_id = ?',
      'update bill_position set cents = 1 where bill_id = ?',
      'delete from bill_position where bill_id = ?',
    ])
      await expect(database.rows(sql, [id])).rejects.toThrow(kept);
    await database.rows('update journal_line set reason = null where bill_id = ?', [id]);
    await expect(database.rows('delete from bill where id = ?', [id])).rejects.toThrow();
  });

  it('charges what its positions say', async () => {
    const { id = '' } =
      (await write(order([fee(1200), { ...fee(1190), vat: '19' }, deposit]))) ?? {};
    const positions = await database.rows<BillPosition>(
      'select kind, quantity::float, cents, vat from bill_position where bill_id = ?',
      [id],
    );
    const { totalCents, vat } = billTotal(positions);
    expect(totalCents).toBe((await stands(id)).billedCents);
    expect(vat).toEqual([{ key: '19', grossCents: 1190, netCents: 1000, vatCents: 190 }]);
  });
});
