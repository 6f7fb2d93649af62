import { Clock } from '@dabei/server/platform';
import { ConfirmBaskets } from '../confirm/confirm-baskets';
import { ExpireHolds } from './expire-holds';
import { aStrangersOrder, anOrder, press } from '../testing/press';
import { Scene } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';

describe('a place is held until the code is typed', () => {
  let running: RunningRegistrations;
  let scene: Scene;

  beforeAll(async () => {
    running = await startRegistrations();
    scene = new Scene(running);
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  it('holds the place of a stranger until the code is typed, then it is the family’s', async () => {
    const event = await running.town.anEvent({ capacity: 1 });
    const result = await press(running.app, aStrangersOrder('mia@example.org', event.id));
    expect(result).toMatchObject({ results: [{ outcome: 'held' }] });
    expect(result.confirmBy).toMatch(/^2027-06-01T11:00:0/);
    const other = await press(running.app, aStrangersOrder('ali@example.org', event.id));
    expect(other.results[0]).toMatchObject({ outcome: 'queued', ahead: 0 });

    await running.database.transact(async (em) =>
      running.app
        .get(ConfirmBaskets)
        .confirm(em, 'mia@example.org', 'account-mia', await running.app.get(Clock).now()),
    );
    expect(await scene.statesOf(event.id)).toEqual(['confirmed', 'queued']);
    expect(await scene.messages('basket-confirmed', result.basketId)).toBe(1);
  });

  it('gives the place to the next after sixty minutes without the code', async () => {
    const event = await running.town.anEvent({ capacity: 1 });
    await press(running.app, aStrangersOrder('late@example.org', event.id));
    const waiting = await running.town.aHousehold();
    await press(running.app, anOrder(waiting, event.id));
    await running.at('2027-06-01T10:59:30Z');
    await running.app.get(ExpireHolds).run();
    expect(await scene.statesOf(event.id)).toEqual(['held', 'waiting']);
    await running.at('2027-06-01T11:00:30Z');
    await running.app.get(ExpireHolds).run();
    expect(await scene.statesOf(event.id)).toEqual(['expired', 'waiting']);
    expect(await scene.serve(event.id)).toBe(1);
  });

  it('a claim releases an expired hold itself, without waiting for the sweeper', async () => {
    const event = await running.town.anEvent({ capacity: 1 });
    await press(running.app, aStrangersOrder('gone@example.org', event.id));
    await running.at('2027-06-01T11:30:00Z');
    const household = await running.town.aHousehold();
    const { results } = await press(running.app, anOrder(household, event.id));
    expect(results[0]?.outcome).toBe('confirmed');
  });

  it('a basket of somebody who already has a household joins it, the same child stays one', async () => {
    const event = await running.town.anEvent();
    const other = await running.town.anEvent({
      campaignId: event.campaignId,
      startsAt: '2027-07-22T08:00:00Z',
      endsAt: '2027-07-22T12:00:00Z',
    });
    const confirm = async (): Promise<void> =>
      running.database.transact(async (em) =>
        running.app
          .get(ConfirmBaskets)
          .confirm(em, 'oz@example.org', 'account-oz', await running.app.get(Clock).now()),
      );
    await press(running.app, aStrangersOrder('oz@example.org', event.id, 'Öznur'));
    await confirm();
    await press(running.app, aStrangersOrder('OZ@example.org', other.id, 'Oeznur'));
    await press(running.app, aStrangersOrder('oz@example.org', event.id, 'Öznur'));
    await confirm();
    const rows = await running.database.rows<{ children: number; active: number; twice: number }>(
      `select count(distinct c.id)::int as children,
         count(*) filter (where r.state = 'confirmed')::int as active,
         count(*) filter (where r.end_reason = 'already-registered')::int as twice
       from guardian g join child c on c.household_id = g.household_id join registration r on r.child_id = c.id
       where g.account_id = 'account-oz'`,
    );
    expect(rows).toEqual([{ children: 1, active: 2, twice: 1 }]);
  });
});
