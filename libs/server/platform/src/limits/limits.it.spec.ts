import { createTestDatabase, testConfig, type TestDatabase } from '../testing';
import { Limits } from './limits';

describe('limits per network', () => {
  let database: TestDatabase;
  let limits: Limits;

  beforeAll(async () => {
    database = await createTestDatabase();
    limits = new Limits(testConfig(database.url));
  });
  afterAll(async () => {
    await limits.onApplicationShutdown();
    await database.drop();
  });

  it('a town hall may press 200 baskets in an hour and look far more often', async () => {
    const press = () => limits.count('basket-per-network', '10.0.0.1');
    for (let time = 0; time < 200; time += 1) {
      await press();
      await limits.count('check-per-network', '10.0.0.1');
    }
    await expect(press()).rejects.toMatchObject({ code: 'too-many-attempts' });
    await limits.count('check-per-network', '10.0.0.1');
    await limits.count('basket-per-network', '10.0.0.2');
  });
});
