import { deskRoutes, route, type RefundList } from '@dabei/contracts';
import { randomUUID } from 'node:crypto';
import { aFee, aMoneyDesk, type MoneyDesk } from '../testing/a-money-desk';

describe('the list of what goes back', () => {
  let desk: MoneyDesk;

  beforeAll(async () => {
    desk = await aMoneyDesk();
    await desk.at('2027-05-10T08:00:00Z');
  });
  afterAll(() => desk.stop());

  const aFamily = async (lastName: string, isProtected: boolean): Promise<string> => {
    const id = randomUUID();
    await desk.database.rows(
      `insert into household (id, state, protected, created_at) values (?, 'active', ?, now())`,
      [id, isProtected],
    );
    await desk.database.rows(
      `insert into guardian (household_id, first_name, last_name, search_key) values (?, 'Lia', ?, ?)`,
      [id, lastName, lastName.toLowerCase()],
    );
    return id;
  };

  it('names who paid, and of a protected family the reference alone, as a payer and as a seller', async () => {
    const office = await desk.as('office');
    const group = randomUUID();
    const hidden = await aFamily('Verborgen', true);
    const bills = [
      await desk.aBill([aFee(1400)], { householdId: await aFamily('Offenbar', false) }),
      await desk.aBill([aFee(1400)], { householdId: hidden, name: 'Lia Verborgen' }),
      await desk.aBill([aFee(1400)], { name: 'Lia Verborgen' }),
    ];
    await desk.database.rows(
      'update seller set household_id = ? where id = (select seller_id from bill where id = ?)',
      [hidden, bills[2]],
    );
    for (const id of bills) {
      await desk.book(office, id, 'paid', 1400);
      await desk.book(office, id, 'credited', 1400, { reason: 'Sturm' });
    }
    await desk.database.rows('update bill set group_id = ?', [group]);
    const { body } = await office<RefundList>('GET', route(deskRoutes.deskRefunds, { group }));
    const payers = new Map(body.rows.map(({ billId, payer }) => [billId, payer]));
    expect(bills.map((id) => payers.get(id))).toEqual([
      expect.stringMatching(/Offenbar|Kim Beispiel/),
      null,
      null,
    ]);
    expect(JSON.stringify(body)).not.toContain('Verborgen');
  });
});
