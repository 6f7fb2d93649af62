import { Accounts, Database } from '@dabei/server/platform';
import { aStrangersOrder, press } from '../testing/press';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { SendCodeAfterBasket } from './send-code-after-basket';

describe('the code after the button', () => {
  let running: RunningRegistrations;
  let handler: SendCodeAfterBasket;

  beforeAll(async () => {
    running = await startRegistrations();
    handler = new SendCodeAfterBasket(running.app.get(Database), running.app.get(Accounts));
  });
  afterAll(() => running.stop());

  const codesTo = async (email: string) =>
    (
      await running.database.rows(
        "select 1 from mail where purpose = 'sign-in-code' and to_address = ?",
        [email],
      )
    ).length;

  it('goes out once for a message that comes twice, and again for the next basket', async () => {
    const email = 'twice@example.org';
    const pressOne = async (firstName: string) => {
      const event = await running.town.anEvent();
      const { basketId } = await press(running.app, aStrangersOrder(email, event.id, firstName));
      return () => handler.handle('basket-decided', { basketId });
    };
    await running.at('2027-06-01T10:00:00Z');
    const first = await pressOne('Mia');
    await first();
    await first();
    expect(await codesTo(email)).toBe(1);
    await running.at('2027-06-01T10:05:00Z');
    const second = await pressOne('Ben');
    await second();
    await first();
    expect(await codesTo(email)).toBe(2);
  });
});
