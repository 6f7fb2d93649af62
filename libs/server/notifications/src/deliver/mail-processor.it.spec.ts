import { setTimeout as sleep } from 'node:timers/promises';
import { TellOfBasket } from '../queue/tell-of-basket';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { MailProcessor } from './mail-processor';

let world: RunningNotifications;

beforeAll(async () => {
  world = await startNotifications({}, [MailProcessor]);
});
afterAll(() => world.stop());

it('a nudge sends the mail at once, without waiting for the sweeper', async () => {
  const { families, app, mailbox } = world;
  const family = await families.aFamily();
  await families.aPlace(family, await families.anEvent());
  await app.get(TellOfBasket).handle('basket-confirmed', { basketId: family.basketId });
  for (let waited = 0; waited < 100 && mailbox.to(family.email).length === 0; waited += 1) {
    await sleep(50);
  }
  expect(mailbox.to(family.email)).toHaveLength(1);
});
