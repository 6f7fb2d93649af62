import { rowsIn } from '@dabei/server/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { anOrder, press } from '../testing/press';
import { Scene, staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { FewerSeats } from './fewer-seats';

describe('a family that waits agrees to come with fewer', () => {
  let running: RunningRegistrations;
  let scene: Scene;

  beforeAll(async () => {
    running = await startRegistrations();
    scene = new Scene(running);
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  const order = async (eventId: string, adults: number): Promise<string> => {
    const household = await running.town.aHousehold();
    const children = household.childIds.map((key) => ({ key, adults, answers: {} }));
    const lines = [{ eventId, together: 'single' as const, children }];
    const { results } = await press(running.app, anOrder(household, eventId, { lines }));
    return results[0]?.registrationId ?? '';
  };
  /** Two seats, taken; a child with three adults waits. */
  const aLine = async () => {
    const event = await running.town.anEvent({ capacity: 2 });
    await running.database.rows("update event set audience = 'family' where id = ?", [event.id]);
    await order(event.id, 1);
    return { event, waiting: await order(event.id, 3) };
  };
  const agree = (id: string, seats: number): Promise<void> =>
    running.app.get(FewerSeats).agree(id, { seats, reason: 'Vater bleibt zu Hause' }, staff);
  const seatsOf = (id: string) =>
    running.database.row('select state, seats, adults from registration where id = ?', [id]);

  it('takes fewer adults along, and the line is served at once', async () => {
    const { event, waiting } = await aLine();
    const before = await scene.messages('places-changed', event.id);
    await agree(waiting, 2);
    expect(await seatsOf(waiting)).toEqual({ state: 'waiting', seats: 2, adults: 1 });
    expect(await scene.messages('places-changed', event.id)).toBe(before + 1);
  });

  it('waits for who gives the place back meanwhile, and then it is too late', async () => {
    const { event, waiting } = await aLine();
    let agreeing: Promise<unknown> = Promise.resolve();
    await running.database.transact(async (em) => {
      await rowsIn(em, 'select 1 from quota where id = ? for no key update', [event.quotaId]);
      agreeing = Promise.allSettled([agree(waiting, 2)]);
      await Promise.race([agreeing, sleep(500)]);
      await rowsIn(em, "update registration set state = 'cancelled', rank = null where id = ?", [
        waiting,
      ]);
    });
    expect(await agreeing).toMatchObject([
      { reason: { details: { reason: 'already-cancelled' } } },
    ]);
    expect(await seatsOf(waiting)).toMatchObject({ state: 'cancelled', seats: 4 });
  });

  it('does not exist for a registration nobody has', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    await expect(agree(unknown, 1)).rejects.toMatchObject({ code: 'not-found' });
  });
});
