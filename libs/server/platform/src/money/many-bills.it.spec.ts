import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { Database } from '../database/database';
import { startContext, type RunningContext } from '../testing/start-context';
import type { NewBillPosition } from './bill-order';
import { bookPayment, type MoneyAct } from './book-payment';
import { changeBill, changeBills, type BillChange } from './change-bill';
import { creditBill, creditBills } from './credit-bill';
import { lockBill } from './lock-bill';

const today = '2027-05-03';
const aPosition = (kind: 'fee' | 'deposit', cents: number): NewBillPosition => ({
  ...{ kind, words: kind, quantity: 1, cents, vat: 'none' },
});

/** Two payers with two things each. */
const things = 4;
const aStep = fc.oneof(
  fc.record({
    kind: fc.constant('prices' as const),
    prices: fc.array(fc.tuple(fc.constantFrom(0, 500, 900), fc.constantFrom(0, 1000)), {
      ...{ minLength: things, maxLength: things },
    }),
  }),
  fc.record({ kind: fc.constantFrom('paid', 'deposit-kept', 'deposit-returned') }),
  fc.record({ kind: fc.constant('over' as const), what: fc.constantFrom('everything', 'deposit') }),
);

describe('many things at once', () => {
  let running: RunningContext;
  let database: Database;

  beforeAll(async () => {
    running = await startContext({});
    database = running.app.get(Database);
  });
  afterAll(() => running.stop());

  /** Payers, their things, and how much of their bills is billed, paid and held. */
  const aTown = async () => {
    const group = { type: 'market', id: randomUUID() };
    const payers = [randomUUID(), randomUUID()];
    for (const id of payers)
      await database.rows(
        `insert into household (id, created_at, state) values (?, now(), 'active')`,
        [id],
      );
    const subjects = Array.from({ length: things }, () => ({ type: 'thing', id: randomUUID() }));
    const orders = (prices: readonly (readonly [number, number])[]): BillChange[] =>
      subjects.map((subject, at) => ({
        ...{ group, subject, payer: { householdId: payers[at % 2] ?? '' }, sealedPayer: null },
        ...{ title: 'Trödelmarkt', heldOn: '2027-06-06', reason: 'Umzug' },
        positions: [
          aPosition('fee', prices[at]?.[0] ?? 0),
          aPosition('deposit', prices[at]?.[1] ?? 0),
        ],
      }));
    const bills = () =>
      database.rows<{ id: string }>(
        'select id from bill where group_id = ? order by household_id = ?',
        [group.id, payers[0]],
      );
    const stand = async () =>
      Promise.all(
        (await bills()).map(({ id }) => database.transact((em) => lockBill(em, id))),
      ).then((locked) =>
        locked.map(({ balance, depositLeftCents }) => [balance, depositLeftCents]),
      );
    const book = async (kind: MoneyAct): Promise<void> => {
      for (const { id: billId } of await bills())
        await database
          .transact((em) =>
            bookPayment(
              em,
              {
                ...{ billId, kind, cents: 1000, method: 'cash', reason: 'Müll', actorId: null },
                pressKey: randomUUID(),
              },
              today,
            ),
          )
          .catch(() => 'there is nothing to book');
    };
    return { subjects, orders, bills, stand, book };
  };

  it('cost what they cost one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 6 }), async (steps) => {
        const [together, singly] = [await aTown(), await aTown()];
        for (const step of steps) {
          if ('prices' in step) {
            await database.transact((em) => changeBills(em, together.orders(step.prices), today));
            for (const one of singly.orders(step.prices))
              await database.transact((em) => changeBill(em, one, today));
          } else if ('what' in step) {
            const credit = (subject: { type: string; id: string }) => ({
              ...{ subject, reason: 'Sturm', what: step.what },
            });
            await database.transact((em) => creditBills(em, together.subjects.map(credit), today));
            for (const subject of singly.subjects)
              await database.transact((em) => creditBill(em, credit(subject), today));
          } else for (const town of [together, singly]) await town.book(step.kind);
          expect(await together.stand()).toEqual(await singly.stand());
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are booked once, however the key of their press is written', async () => {
    const town = await aTown();
    await database.transact((em) => changeBills(em, town.orders([[500, 0]]), today));
    const [bill] = await town.bills();
    const pay = (pressKey: string) =>
      database.transact((em) =>
        bookPayment(
          em,
          {
            ...{ billId: bill?.id ?? '', kind: 'paid', cents: 100, method: 'cash', actorId: null },
            pressKey,
          },
          today,
        ),
      );
    const written = [(key: string) => key.replaceAll('-', ''), (key: string) => key.toUpperCase()];
    for (const as of written) {
      const key = randomUUID();
      const { receipt } = await pay(as(key));
      expect((await pay(key)).receipt).toBe(receipt);
    }
    expect((await town.stand())[0]?.[0]).toMatchObject({ moneyCents: 200 });
  });
});
