import { ReinstateRegistration } from '../cancel/reinstate-registration';
import { CancelEvent } from './cancel-event';
import { anOrder, press } from '../testing/press';
import { Scene, staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';

describe('events and places that change', () => {
  let running: RunningRegistrations;
  let scene: Scene;

  beforeAll(async () => {
    running = await startRegistrations();
    scene = new Scene(running);
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  it('a cancelled event voids offers and tells everybody once', async () => {
    const { event, placedId } = await scene.aFullEvent(2);
    await scene.cancel(placedId);
    await scene.serve(event.id);
    await running.app.get(CancelEvent).cancel(event.id, { reason: 'Sturm', version: 1 }, staff);
    expect(new Set(await scene.statesOf(event.id))).toEqual(new Set(['cancelled']));
    expect(await scene.openOffers(event.id)).toEqual([]);
    expect(await scene.messages('event-cancelled', event.id)).toBe(1);
    await expect(
      running.app.get(CancelEvent).cancel(event.id, { reason: 'Sturm', version: 2 }, staff),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('the office takes a cancellation back while the place is still free', async () => {
    const event = await running.town.anEvent({ capacity: 1 });
    const household = await running.town.aHousehold();
    const [result] = (await press(running.app, anOrder(household, event.id))).results;
    await scene.cancel(result?.registrationId ?? '');
    await running.app.get(ReinstateRegistration).reinstate(result?.registrationId ?? '', staff);
    expect(await scene.statesOf(event.id)).toEqual(['confirmed']);
  });
});
