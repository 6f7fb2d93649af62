import { createTestDatabase, testConfig, type TestDatabase } from '../testing';
import { Limits } from './limits';

describe('limits', () => {
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

  it('count typed addresses first: six baskets an hour for one, none of it for another', async () => {
    const press = (email: string) => limits.count('basket-per-email', email);
    for (let time = 0; time < 6; time += 1) await press('Oft@example.org');
    await expect(press('oft@example.org')).rejects.toMatchObject({ code: 'too-many-attempts' });
    await press('selten@example.org');
  });

  it('are generous to a network and end there too', async () => {
    const send = () => limits.count('feedback-per-network', '10.0.0.1');
    for (let time = 0; time < 20; time += 1) await send();
    await expect(send()).rejects.toMatchObject({
      code: 'too-many-attempts',
      details: { retryAfter: expect.any(Number) as number },
    });
    await limits.count('feedback-per-network', '10.0.0.2');
  });
});
