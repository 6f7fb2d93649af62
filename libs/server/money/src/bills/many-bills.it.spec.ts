import { deskRoutes, type BillFilter, type BillList } from '@dabei/contracts';
import { randomUUID } from 'node:crypto';
import { aFee, aMoneyDesk, type Ask, type MoneyDesk } from '../testing/a-money-desk';

const copies = 20_000;

/** Ten times what a town of this size ever writes in the years the treasurer may ask. */
describe('twenty thousand bills', () => {
  let desk: MoneyDesk;
  let office: Ask;
  let first = '';
  let family = '';

  beforeAll(async () => {
    desk = await aMoneyDesk();
    office = await desk.as('office');
    await desk.at('2027-05-20T10:00:00Z');
    first = await desk.aBill([aFee(700)], { name: 'Ada Uralt', today: '2026-05-03' });
    const sample = await desk.aBill([aFee(1500)], { name: 'Kim Beispiel', today: '2027-05-03' });
    await desk.database.rows(
      `insert into bill (reference, group_type, group_id, seller_id, title, sealed, key_id, due_on, made_on, payer_until)
       select 'RF00MANY27' || lpad(n::text, 6, '0'), b.group_type, b.group_id, b.seller_id, b.title, b.sealed, b.key_id,
         b.due_on, b.made_on, b.payer_until from bill b, generate_series(1, ${String(copies)}) n where b.id = ?`,
      [sample],
    );
    await desk.database.rows(
      `insert into journal_line (bill_id, kind, cents, press_key, booked_on)
       select id, 'charged', 1500, gen_random_uuid(), made_on from bill where reference like 'RF00MANY27%'`,
    );
    // nine of ten are paid
    await desk.database.rows(
      `insert into journal_line (bill_id, kind, method, cents, press_key, booked_on)
       select id, 'paid', 'cash', 1500, gen_random_uuid(), made_on from bill
       where reference like 'RF00MANY27%' and right(reference, 1) <> '0'`,
    );
    family = randomUUID();
    await desk.database.rows(
      `insert into household (id, created_at, state) values (?, now(), 'active')`,
      [family],
    );
    await desk.database.rows(
      `insert into guardian (id, household_id, first_name, last_name, search_key)
       values (gen_random_uuid(), ?, 'Änne', 'Özdemir', 'aenne oezdemir')`,
      [family],
    );
    await desk.aBill([aFee(100)], { householdId: family, name: 'Frühere Schreibweise' });
    await desk.database.rows('analyze');
  }, 120_000);
  afterAll(() => desk.stop());

  const list = async (filter: Partial<BillFilter>) =>
    (await office<BillList>('POST', deskRoutes.deskBills, filter)).body;

  it('are counted and paged by what they keep of their sums', async () => {
    const { total, counts, rows, cut } = await list({ show: 'open', page: 3 });
    expect(total).toBe(copies / 10 + 3);
    expect(counts).toMatchObject({ open: total, all: copies + 3, refund: 0, deposit: 0 });
    expect(rows).toHaveLength(50);
    expect(cut).toBe(false);
  });

  it('keep in each row what its lines add up to', async () => {
    const wrong = await desk.database.rows(
      `select 1 from bill b join bill_sums s on s.bill_id = b.id
       where (b.open_cents, b.deposit_left_cents) is distinct from (s.open_cents, s.deposit_left_cents)`,
    );
    expect(wrong).toEqual([]);
  });

  it('read no journal but that of the page', async () => {
    const explained = await desk.database.rows<Record<string, string>>(
      `explain select s.sums from bill b join bill_sums s on s.bill_id = b.id
       where b.open_cents > 0 order by b.due_on, b.reference limit 50 offset 100`,
    );
    const text = explained.map((row) => Object.values(row)[0]).join('\n');
    expect(text).toContain('bill_open');
    expect(text).not.toContain('Seq Scan');
  });

  it('are found by reference and by family, however old, and say that names were cut', async () => {
    const byReference = await list({ show: 'all', text: 'many27 000007' });
    expect(byReference.rows.map(({ reference }) => reference)).toEqual(['RF00MANY27000007']);
    const byFamily = await list({ show: 'all', text: 'oezdemir aenne' });
    expect(byFamily).toMatchObject({ total: 1, cut: true });
    const old = await list({ show: 'all', text: 'Uralt' });
    expect(old).toMatchObject({ total: 0, cut: true });
    const [one] = await desk.database.rows<{ reference: string }>(
      'select reference from bill where id = ?',
      [first],
    );
    expect((await list({ show: 'all', text: one?.reference ?? '' })).rows).toHaveLength(1);
  });

  it('are paged when they are found', async () => {
    const found = await list({ show: 'open', text: 'Kinderflohmarkt', page: 2 });
    expect(found.total).toBe(copies / 10 + 3);
    expect(found.rows).toHaveLength(50);
  });
});
