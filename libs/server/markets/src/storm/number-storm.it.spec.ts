import { numberCodeOf, Sealer } from '@dabei/server/platform';
import {
  aCommissionMarket,
  aCommissionTown,
  type CommissionTown,
} from '../testing/a-commission-town';

describe('numbers of a Kleiderbörse that is called off', () => {
  let town: CommissionTown;

  beforeAll(async () => {
    town = await aCommissionTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.empty();
    await town.desk.at('2027-03-01T09:00:00Z');
    await aCommissionMarket(town.desk.database);
  });

  const callOff = () =>
    town.desk.database.rows(
      "update market set called_off_at = now(), called_off_words = 'Der Saal steht unter Wasser.'",
    );

  it('are not given for a code that comes too late, nor by the office', async () => {
    await town.get('Anna');
    const { body } = await town.claim('Berta');
    await town.act('Anna', 'cancel');
    await callOff();
    const code = numberCodeOf(town.desk.app.get(Sealer), body.id);
    expect(await town.type(body.id, code)).toMatchObject({
      body: { reason: 'number-called-off' },
    });
    expect((await town.act('Anna', 'reinstate')).body).toMatchObject({
      reason: 'number-called-off',
    });
    expect(await town.states()).toEqual({ Anna: 'cancelled 1', Berta: 'held 2' });
  });
});
