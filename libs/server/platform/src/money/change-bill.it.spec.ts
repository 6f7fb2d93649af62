import { randomUUID } from 'node:crypto';
import { Database } from '../database/database';
import { startContext, type RunningContext } from '../testing/start-context';
import type { BillOrder, BillSubject, NewBillPosition } from './bill-order';
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
const deposit = (cents: number): NewBillPosition => ({
  ...fee(cents),
  kind: 'deposit',
  words: 'Pfand',
  quantity: 1,
});

describe('a price that changes', () => {
  let running: RunningContext;
  let database: Database;
  const group = { type: 'market', id: randomUUID() };

  beforeAll(async () => {
    running = await startContext({});
    database = running.app.get(Database);
  });
  afterAll(() => running.stop());

  const aHousehold = async (): Promise<string> => {
    const id = randomUUID();
    await database.rows(
      `insert into household (id, created_at, state) values (?, now(), 'active')`,
      [id],
    );
    return id;
  };
  const aBooking = (): BillSubject => ({ type: 'pitch-booking', id: randomUUID() });
  const order = (
    payer: BillOrder['payer'],
    subject: BillSubject,
    positions: NewBillPosition[],
  ): BillOrder & { reason: string } => ({
    ...{ group, payer, subject, positions, reason: 'Umzug' },
    sealedPayer: null,
    title: 'Trödelmarkt am Teich',
    heldOn: '2027-06-06',
  });
  const write = async (one: BillOrder): Promise<string> =>
    (await database.transact((em) => writeBill(em, one, today)))?.id ?? '';
  const change = (one: BillOrder & { reason: string }) =>
    database.transact((em) => changeBill(em, one, today));
  const end = (subject: BillSubject) =>
    database.transact((em) => creditBill(em, { subject, reason: 'storniert' }, today));
  const stands = (id: string) => database.transact(async (em) => (await lockBill(em, id)).balance);
  const book = (billId: string, kind: MoneyAct, cents: number, subjectId: string | null = null) =>
    database.transact((em) =>
      bookPayment(
        em,
        {
          ...{ billId, kind, cents, subjectId, method: 'cash', reason: 'Müll', actorId: null },
          pressKey: randomUUID(),
        },
        today,
      ),
    );
  const join = (goes: string, keeps: string) =>
    database.rows('update bill set household_id = ? where household_id = ?', [keeps, goes]);

  it('stays on the bill that charged the thing, also when a family was entered twice', async () => {
    const [keeps, goes] = [await aHousehold(), await aHousehold()];
    const [one, other] = [aBooking(), aBooking()];
    const first = await write(order({ householdId: keeps }, one, [fee(500)]));
    const second = await write(order({ householdId: goes }, other, [fee(900)]));
    await book(second, 'paid', 900);
    await join(goes, keeps);
    expect(await change(order({ householdId: keeps }, other, [fee(1200)]))).toMatchObject({
      id: second,
    });
    expect(await stands(second)).toMatchObject({ billedCents: 1200, openCents: 300 });
    expect(await stands(first)).toMatchObject({ billedCents: 500, openCents: 500 });
  });

  it('stays there when a seller became a family, and what is added joins it', async () => {
    const [householdId, sellerId] = [await aHousehold(), randomUUID()];
    await database.rows(
      `insert into seller (id, kind, sealed, key_id, created_at) values (?, 'private', 'x', 'k', now())`,
      [sellerId],
    );
    const booking = aBooking();
    const id = await write(order({ sellerId }, booking, [fee(900)]));
    await database.rows('update seller set household_id = ? where id = ?', [householdId, sellerId]);
    expect(await change(order({ householdId }, booking, [fee(600)]))).toMatchObject({ id });
    expect(await write(order({ householdId }, aBooking(), [fee(100)]))).toBe(id);
    expect(await stands(id)).toMatchObject({ billedCents: 700, openCents: 700 });
  });

  it('new things of a family with two bills use up what was paid too much', async () => {
    const [keeps, goes] = [await aHousehold(), await aHousehold()];
    const [one, other] = [aBooking(), aBooking()];
    const first = await write(order({ householdId: keeps }, one, [fee(500)]));
    const second = await write(order({ householdId: goes }, other, [fee(900)]));
    await book(second, 'paid', 900);
    await join(goes, keeps);
    expect(await write(order({ householdId: keeps }, aBooking(), [fee(100)]))).toBe(first);
    await end(other);
    expect(await write(order({ householdId: keeps }, aBooking(), [fee(700)]))).toBe(second);
    expect(await stands(second)).toMatchObject({ openCents: 0, overpaidCents: 200 });
  });

  it.each(['deposit-returned', 'deposit-kept'] as const)(
    'asks for no deposit a second time (%s)',
    async (kind) => {
      const [householdId, booking] = [await aHousehold(), aBooking()];
      const id = await write(order({ householdId }, booking, [fee(900), deposit(1000)]));
      await book(id, 'paid', 1900);
      await book(id, kind, 1000);
      await change(order({ householdId }, booking, [fee(700), deposit(1000)]));
      expect(await stands(id)).toMatchObject({ openCents: 0, overpaidCents: 200 });
      await change(order({ householdId }, booking, [fee(900), deposit(1500)]));
      expect(await stands(id)).toMatchObject({ openCents: 500, overpaidCents: 0 });
      await change(order({ householdId }, booking, [fee(900), deposit(300)]));
      expect(await stands(id)).toMatchObject({ openCents: 0, overpaidCents: 0 });
    },
  );

  it('asks for a deposit again once it was taken back from the bill', async () => {
    const [householdId, booking] = [await aHousehold(), aBooking()];
    const id = await write(order({ householdId }, booking, [fee(900), deposit(1000)]));
    await book(id, 'paid', 1900);
    await end(booking);
    expect(await stands(id)).toMatchObject({ billedCents: 0, overpaidCents: 1900 });
    await change(order({ householdId }, booking, [fee(900), deposit(1000)]));
    expect(await stands(id)).toMatchObject({ openCents: 0, depositHeldCents: 1000 });
  });

  it('leaves the deposit of the other thing on the bill alone', async () => {
    const [householdId, one, other] = [await aHousehold(), aBooking(), aBooking()];
    const id = await write(order({ householdId }, one, [fee(900), deposit(1000)]));
    await write(order({ householdId }, other, [fee(900), deposit(1000)]));
    await book(id, 'paid', 3800);
    await book(id, 'deposit-returned', 1000, one.id);
    await end(one);
    // the fee is too much, the deposit of the other is still held
    expect(await stands(id)).toMatchObject({ overpaidCents: 900, depositHeldCents: 1000 });
  });
});
