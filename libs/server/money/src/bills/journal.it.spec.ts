import { bookedKinds, type BillList, deskRoutes } from '@dabei/contracts';
import { billedOf, moneyOf, type JournalLine } from '@dabei/domain';
import fc from 'fast-check';
import { aDeposit, aFee, aMoneyDesk, type Ask, type MoneyDesk } from '../testing/a-money-desk';

const act = fc.record({
  bill: fc.nat(2),
  kind: fc.constantFrom(...bookedKinds),
  cents: fc.integer({ min: 1, max: 3000 }),
  method: fc.constantFrom('cash' as const, 'transfer' as const),
});

describe('random acts on the books', () => {
  let desk: MoneyDesk;
  let office: Ask;

  beforeAll(async () => {
    desk = await aMoneyDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());

  it('keep: the journal is the bills less what is open, to the cent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 15 }), async (acts) => {
        const bills = await Promise.all([
          desk.aBill([aFee(1200), aFee(300, 'Tisch')]),
          desk.aBill([aFee(500), aDeposit(2000)]),
          desk.aBill([aDeposit(1000)]),
        ]);
        // two at a time, so that locks matter
        for (let at = 0; at < acts.length; at += 2)
          await Promise.all(
            acts
              .slice(at, at + 2)
              .map(({ bill, kind, cents, method }) =>
                desk.book(office, bills[bill] ?? '', kind, cents, { method, reason: 'Probe' }),
              ),
          );
        for (const id of bills) await standsRight(id);
      }),
      { numRuns: 12 },
    );
    const [sums] = await desk.database.rows<Record<string, number>>(
      'select sum(open_cents)::int as open from bill',
    );
    const lines = await desk.database.rows<JournalLine>('select kind, cents from journal_line');
    expect(moneyOf(lines)).toBe(billedOf(lines) - (sums?.['open'] ?? 0));
    const apart = await desk.database.rows(
      `select 1 from bill b join bill_sums s on s.bill_id = b.id
       where (b.open_cents, b.deposit_left_cents) is distinct from (s.open_cents, s.deposit_left_cents)`,
    );
    expect(apart).toEqual([]);
  }, 60_000);

  async function standsRight(id: string): Promise<void> {
    const { balance, lines, positions } = await desk.see(office, id);
    expect(moneyOf(lines)).toBe(balance.billedCents - balance.openCents + balance.overpaidCents);
    expect(balance.moneyCents).toBeGreaterThanOrEqual(0);
    // what is printed is what the journal charged
    const returned = lines
      .filter(({ kind }) => kind === 'deposit-returned')
      .reduce((sum, { cents }) => sum + cents, 0);
    const printed = positions.reduce((sum, { cents }) => sum + cents, 0);
    expect(printed - returned).toBe(balance.billedCents);
    const { rows } = (await office<BillList>('POST', deskRoutes.deskBills, { show: 'open' })).body;
    if (rows.length < 50) expect(rows.some((row) => row.id === id)).toBe(balance.openCents > 0);
  }
});
