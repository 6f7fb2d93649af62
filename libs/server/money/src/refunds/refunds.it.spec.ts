import { route, deskRoutes, type RefundList } from '@dabei/contracts';
import type { Database } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import { MoneyJobsModule } from '../money-jobs-module';
import { aFee, aMoneyDesk, type Ask, type MoneyDesk } from '../testing/a-money-desk';
import { ResumeRefunds } from './resume-refunds';
import { RunRefunds } from './run-refunds';

type Answered = RefundList & { reason?: string; code?: string };

describe('money that goes back to many', () => {
  let desk: MoneyDesk;
  let office: Ask;
  let database: Database;
  let group: string;

  beforeAll(async () => {
    desk = await aMoneyDesk([MoneyJobsModule]);
    database = desk.database;
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.at('2027-05-10T08:00:00Z');
    await database.rows(
      'truncate outbox, audit_line, refund_item, refund_run, idempotency_key, task, journal_line, bill_position, bill cascade',
    );
    group = randomUUID();
  });

  /** Bills of one market, paid, then credited by the storm. */
  const storm = async (bills: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let at = 0; at < bills; at += 1) {
      const id = await desk.aBill([aFee(1400)]);
      await desk.book(office, id, 'paid', 1400, { method: at === 0 ? 'cash' : 'transfer' });
      await desk.book(office, id, 'credited', 1400, { reason: 'Sturm' });
      ids.push(id);
    }
    await database.rows('update bill set group_id = ?', [group]);
    await database.rows('truncate audit_line, outbox');
    return ids;
  };
  const list = async () =>
    (await office<Answered>('GET', route(deskRoutes.deskRefunds, { group }))).body;
  const give = (
    bills: { billId: string; cents: number }[],
    { pressKey = randomUUID(), givenOn = '2027-05-10' } = {},
  ) =>
    office<Answered>('POST', route(deskRoutes.deskRefunds, { group }), {
      ...{ pressKey, method: 'transfer', givenOn, bills },
    });
  const asGiven = (ids: string[]) => ids.map((billId) => ({ billId, cents: 1400 }));
  const refunded = async () =>
    (
      await database.row<{ lines: number; receipts: number }>(
        `select count(*)::int as lines, count(distinct receipt)::int as receipts from journal_line
         where kind = 'refunded'`,
      )
    )?.lines;
  const storedOpen = async () =>
    (await database.row<{ cents: number }>('select sum(open_cents)::int as cents from bill'))
      ?.cents;
  const tasks = () =>
    database.rows(
      `select t.kind, t.household_id, b.id as bill from task t join bill b on b.reference = t.subject
       where t.done_at is null`,
    );
  const work = () => desk.app.get(ResumeRefunds).run();

  it('is a list with reference, payer and how it came in', async () => {
    await storm(3);
    const { rows, total, cents, run } = await list();
    expect([total, cents, run]).toEqual([3, 4200, null]);
    expect(
      rows.map(({ payer, cents: one, paidBy }) => [payer, one, paidBy].join(' ')).sort(),
    ).toEqual([
      'Kim Beispiel 1400 cash',
      'Kim Beispiel 1400 transfer',
      'Kim Beispiel 1400 transfer',
    ]);
  });

  it('is booked by the job, once for each bill, whoever runs it and however often', async () => {
    const ids = await storm(12);
    // what the lists look at is kept by the journal itself
    expect(await storedOpen()).toBe(-12 * 1400);
    const pressKey = randomUUID();
    expect((await give(asGiven(ids), { pressKey })).status).toBe(200);
    expect((await give(asGiven(ids), { pressKey })).status).toBe(200);
    expect(await refunded()).toBe(0);
    const runId = pressKey;
    await Promise.all([1, 2, 3].map(() => desk.app.get(RunRefunds).run(runId)));
    await work();
    expect(await refunded()).toBe(12);
    expect(await storedOpen()).toBe(0);
    const { total, run } = await list();
    expect([total, run]).toEqual([0, { total: 12, done: 12, skipped: [], finished: true }]);
    const acts = await database.rows<{ action: string; count: number }>(
      'select action, count(*)::int as count from audit_line group by action order by action',
    );
    expect(acts).toEqual([
      { action: 'money-refunded', count: 12 },
      { action: 'refunds-begun', count: 1 },
    ]);
  });

  it('refuses another sum, a bill of another action, a second press while one runs, and tomorrow', async () => {
    const ids = await storm(2);
    expect((await give([{ billId: ids[0] ?? '', cents: 1300 }])).status).toBe(409);
    const stranger = await desk.aBill([aFee(1400)]);
    expect((await give([{ billId: stranger, cents: 1400 }])).status).toBe(409);
    expect((await give(asGiven(ids), { givenOn: '2027-05-11' })).status).toBe(422);
    expect((await give(asGiven(ids))).status).toBe(200);
    expect((await give(asGiven(ids))).status).toBe(409);
    await work();
    expect(await refunded()).toBe(2);
  });

  it('is not begun again with the same key and another order', async () => {
    const ids = await storm(2);
    const pressKey = randomUUID();
    expect((await give(asGiven(ids.slice(0, 1)), { pressKey })).status).toBe(200);
    const others = [
      await give(asGiven(ids), { pressKey }),
      await give(asGiven(ids.slice(0, 1)), { pressKey, givenOn: '2027-05-09' }),
      await (
        await desk.as('office', 'lead')
      )<Answered>('POST', route(deskRoutes.deskRefunds, { group }), {
        ...{ pressKey, method: 'transfer', givenOn: '2027-05-10', bills: asGiven(ids.slice(1)) },
      }),
    ];
    expect(others.map(({ status, body }) => [status, body.code])).toEqual(
      others.map(() => [422, 'idempotency-key-reused']),
    );
    await work();
    expect(await refunded()).toBe(1);
  });

  it('leaves what went back by hand meanwhile to a person, with the reason', async () => {
    const [first = '', second = ''] = await storm(2);
    await give(asGiven([first, second]));
    await desk.book(office, first, 'refunded', 1400, { method: 'cash' });
    await work();
    await work();
    const { run } = await list();
    expect(run).toMatchObject({ total: 2, done: 1, finished: true });
    expect(run?.skipped).toMatchObject([{ billId: first, reason: 'money-nothing-to-refund' }]);
    expect(await tasks()).toEqual([{ kind: 'refund-skipped', household_id: null, bill: first }]);
    expect(await refunded()).toBe(2);
  });

  it('books the others where one bill fails, and leaves that one to a person', async () => {
    const bad = await storm(3);
    await give(asGiven(bad));
    const next = await storm(1);
    await give(asGiven(next));
    // a receipt of the years before has the number that comes next
    const [{ number } = { number: '' }] = await database.rows<{ number: string }>(
      `select to_char(last_value + 1, 'FM00000') as number from receipt_number`,
    );
    await database.rows(
      `insert into journal_line (bill_id, kind, method, cents, receipt, press_key, booked_on)
       values (?, 'paid', 'cash', 1, ?, gen_random_uuid(), '2027-05-01')`,
      [await desk.aBill([aFee(1)]), `2027-${number}`],
    );
    expect(await work()).toBe(4);
    expect(await refunded()).toBe(3);
    const [skipped] = await database.rows<{ bill: string }>(
      `select i.bill_id as bill from refund_item i where i.state = 'skipped' and i.reason = 'money-not-booked'`,
    );
    expect(bad).toContain(skipped?.bill);
    expect(await tasks()).toMatchObject([{ kind: 'refund-skipped', bill: skipped?.bill }]);
    expect(await database.rows('select 1 from refund_run where finished_at is null')).toEqual([]);
    // the money is still to be given back, so it is on the list
    expect((await list()).rows.map(({ billId }) => billId)).toContain(skipped?.bill);
    expect(await work()).toBe(0);
  });

  it('is for the money desk', async () => {
    const ids = await storm(1);
    for (const bundle of ['companion', 'evaluator', 'organiser']) {
      const other = await desk.as(bundle);
      const { status } = await other('POST', route(deskRoutes.deskRefunds, { group }), {
        ...{ pressKey: randomUUID(), method: 'cash', givenOn: '2027-05-10', bills: asGiven(ids) },
      });
      expect([bundle, status]).toEqual([bundle, 403]);
    }
  });
});
