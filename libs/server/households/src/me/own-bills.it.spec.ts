import { routes } from '@dabei/contracts';
import { Sealer, bookPayment, openPayer, sealPayer, writeBill } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import { aFamily, cookieOf, type Family } from '../testing/a-family';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';

const today = '2027-06-01';

describe('bills of a family, in its own data and after it left', () => {
  let town: RunningHouseholds;

  beforeAll(async () => {
    town = await startHouseholds();
  });
  afterAll(() => town.stop());

  const aBill = async ({ id }: Family, words: string): Promise<string> => {
    const bill = await town.database.transact((em) =>
      writeBill(
        em,
        {
          group: { type: 'campaign', id: randomUUID() },
          payer: { householdId: id },
          sealedPayer: sealPayer(town.app.get(Sealer), { name: 'Ada Muster', address: 'Weg 1' }),
          title: 'Ferienspaß',
          heldOn: null,
          subject: { type: 'registration', id: randomUUID() },
          positions: [{ kind: 'fee', words, quantity: 1, cents: 500, vat: 'none' }],
        },
        today,
      ),
    );
    const act = { billId: bill?.id ?? '', kind: 'paid', cents: 200, method: 'cash' } as const;
    await town.database.transact((em) =>
      bookPayment(em, { ...act, pressKey: randomUUID(), actorId: 'staff-a' }, today),
    );
    return bill?.id ?? '';
  };

  it('are in its data with what was charged and paid; nobody else’s are', async () => {
    const [family, stranger] = [await aFamily(town.database), await aFamily(town.database)];
    await aBill(family, 'Klettern');
    await aBill(stranger, 'Fremdes Angeln');
    const { body } = await town.call('GET', routes.meExport, await cookieOf(town.app, family));
    expect(body).toMatchObject({
      bills: [
        {
          title: 'Ferienspaß',
          open_cents: 300,
          positions: [{ words: 'Klettern', cents: 500 }],
          booked: [
            { kind: 'charged', cents: 500 },
            { kind: 'paid', cents: 200, on: today },
          ],
        },
      ],
    });
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/Fremdes|staff-a/);
  });

  it('stay for the treasurer when it left, and lead to it no more', async () => {
    const family = await aFamily(town.database);
    const id = await aBill(family, 'Klettern');
    const cookie = await cookieOf(town.app, family);
    expect((await town.call('DELETE', routes.me, cookie, { confirm: true })).status).toBe(204);
    const bill = await town.database.row<{
      household: string | null;
      open: number;
      sealed: string;
      keyId: string;
    }>(
      `select household_id as household, open_cents as open, encode(sealed, 'hex') as sealed, key_id as "keyId"
       from bill where id = ?`,
      [id],
    );
    expect(bill).toMatchObject({ household: null, open: 300 });
    // apart from the family, until the treasurer's period ends
    expect(openPayer(town.app.get(Sealer), bill?.sealed ?? '', bill?.keyId ?? '').name).toBe(
      'Ada Muster',
    );
  });
});
