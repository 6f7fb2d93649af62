import { ReinstateRegistration } from '../cancel/reinstate-registration';
import { FinishTask } from '../desk/finish-task';
import { MarkRegistration } from '../desk/mark-registration';
import { MoveRegistration } from '../moves/move-registration';
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

  it.each(['registration', 'event'] as const)(
    'the %s is cancelled: an open difference ends, and what was paid stays as it was paid',
    async (cancelled) => {
      const { database, app, town } = running;
      const event = await town.anEvent({ capacity: 1, priceCents: 500 });
      const to = await town.anEvent({ campaignId: event.campaignId, priceCents: 800 });
      const household = await town.aHousehold();
      const [result] = (await press(app, anOrder(household, event.id))).results;
      await app.get(MarkRegistration).paid(result?.registrationId ?? '', true, staff);
      const request = { eventId: to.id, ifFull: 'keep-place', reason: 'Wunsch' } as const;
      const { registrationId: id } = await app
        .get(MoveRegistration)
        .move(result?.registrationId ?? '', { ...request, overrides: [] }, staff);
      const tasks = () =>
        database.rows<{ id: string; outcome: string | null }>(
          "select id, outcome from task where registration_id = ? and kind = 'fee-difference'",
          [id],
        );
      expect(await tasks()).toMatchObject([{ outcome: null }]);
      if (cancelled === 'registration') await scene.cancel(id);
      else await app.get(CancelEvent).cancel(to.id, { reason: 'Sturm', version: 1 }, staff);
      const [task] = await tasks();
      expect(task?.outcome).toBe('cancelled');
      const finish = () => app.get(FinishTask).finish(task?.id ?? '', 'done', staff);
      await expect(finish()).rejects.toMatchObject({ code: 'not-found' });
      // also where somebody has the old task still on the screen
      await database.rows('update task set done_at = null, outcome = null where id = ?', [
        task?.id,
      ]);
      await finish();
      expect(
        await database.row('select paid_cents, amount_cents from registration where id = ?', [id]),
      ).toEqual({ paid_cents: 500, amount_cents: 800 });
    },
  );

  it('a cancellation that is taken back brings its open difference back', async () => {
    const { database, app, town } = running;
    const event = await town.anEvent({ capacity: 1, priceCents: 500 });
    const [result] = (await press(app, anOrder(await town.aHousehold(), event.id))).results;
    const id = result?.registrationId ?? '';
    await app.get(MarkRegistration).paid(id, true, staff);
    await database.rows('update registration set paid_cents = 300 where id = ?', [id]);
    await scene.cancel(id);
    await app.get(ReinstateRegistration).reinstate(id, staff);
    expect(
      await database.rows('select kind from task where registration_id = ? and done_at is null', [
        id,
      ]),
    ).toEqual([{ kind: 'fee-difference' }]);
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
