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
      'truncate outbox, audit_line, refund_item, refund_run, journal_line, bill_position, bill cascade',
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
    const pressKey = randomUUID();
    expect((await give(asGiven(ids), { pressKey })).status).toBe(200);
    expect((await give(asGiven(ids), { pressKey })).status).toBe(200);
    expect(await refunded()).toBe(0);
    const runId = pressKey;
    await Promise.all([1, 2, 3].map(() => desk.app.get(RunRefunds).run(runId)));
    await work();
    expect(await refunded()).toBe(12);
    const { total, run } = await list();
    expect([total, run]).toEqual([0, { total: 12, done: 12, skipped: 0, finished: true }]);
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

  it('skips what went back by hand meanwhile', async () => {
    const [first = '', second = ''] = await storm(2);
    await give(asGiven([first, second]));
    await desk.book(office, first, 'refunded', 1400, { method: 'cash' });
    await work();
    expect((await list()).run).toEqual({ total: 2, done: 1, skipped: 1, finished: true });
    expect(await refunded()).toBe(2);
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
