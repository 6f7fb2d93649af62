import { writeBill } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { mergeProvisional } from './merge-provisional';

describe('a basket made without signing in, paid at the counter', () => {
  let running: RunningRegistrations;

  beforeAll(async () => {
    running = await startRegistrations();
    await running.at('2027-06-01T10:00:00Z');
  });
  afterAll(() => running.stop());

  it('brings its bill along when the family is known', async () => {
    const [known, basket] = [await running.town.aHousehold(), await running.town.aHousehold()];
    const bill = await running.database.transact((em) =>
      writeBill(
        em,
        {
          group: { type: 'campaign', id: randomUUID() },
          payer: { householdId: basket.id },
          sealedPayer: null,
          title: 'Ferienspaß',
          heldOn: null,
          subject: { type: 'registration', id: randomUUID() },
          positions: [{ kind: 'fee', words: 'Klettern', quantity: 1, cents: 500, vat: 'none' }],
        },
        '2027-06-01',
      ),
    );
    await running.database.transact((em) =>
      mergeProvisional(em, basket.id, known.id, new Date('2027-06-01T10:00:00Z'), () => undefined),
    );
    expect(
      await running.database.rows('select household_id as of from bill where id = ?', [bill?.id]),
    ).toEqual([{ of: known.id }]);
  });
});
