import { route, deskRoutes, routes } from '@dabei/contracts';
import {
  aCommissionMarket,
  aCommissionTown,
  commissionSlug,
  type CommissionTown,
} from '../testing/a-commission-town';

const at = { slug: commissionSlug };

describe('seller numbers', () => {
  let town: CommissionTown;

  beforeAll(async () => {
    town = await aCommissionTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.empty();
    await town.desk.at('2027-03-01T08:00:00Z');
  });

  const change = (secret: string, wish: object) =>
    town.desk.call<{ reason?: string }>('PUT', route(routes.ownNumber, { secret }), undefined, {
      keepNumber: false,
      donateLeftovers: false,
      intakeAt: null,
      ...wish,
    });

  it('hand in by appointment, as many at a time as there are tables', async () => {
    await aCommissionMarket(town.desk.database, { numbers: 4, intake: true });
    const [ada, ben] = [await town.get('Ada'), await town.get('Ben')];
    await town.get('Cem');
    await town.get('Dora');
    expect((await change(ada, { intakeAt: '16:15' })).status).toBe(204);
    expect((await change(ben, { intakeAt: '16:15' })).body).toMatchObject({
      reason: 'intake-full',
    });
    expect((await change(ben, { intakeAt: '17:15' })).body).toMatchObject({
      reason: 'intake-full',
    });
    const planned = await town.office('POST', route(deskRoutes.deskIntakePlan, at));
    expect(planned.body).toEqual({ given: 2, leftOver: 1 });
    const { numbers } = await town.books();
    expect(numbers.map(({ intakeAt }) => intakeAt)).toEqual(['16:15', '16:00', '16:30', null]);
  });

  it('never two in one slot, however many press at once', async () => {
    await aCommissionMarket(town.desk.database, { numbers: 8, intake: true });
    const secrets = [];
    for (const who of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
      secrets.push(await town.get(`Frau${who}`));
    const answers = await Promise.all(secrets.map((one) => change(one, { intakeAt: '16:00' })));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  });
});
