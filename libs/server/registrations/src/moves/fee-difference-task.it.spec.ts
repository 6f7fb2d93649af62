import { FinishTask } from '../desk/finish-task';
import { MarkRegistration } from '../desk/mark-registration';
import { anOrder, press } from '../testing/press';
import { staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { closeFeeDifference } from './fee-difference-task';

describe('a difference between what was paid and what it costs', () => {
  let running: RunningRegistrations;

  beforeAll(async () => {
    running = await startRegistrations();
    await running.at('2027-06-01T10:00:00Z');
  });
  afterAll(() => running.stop());

  /** Costs five euros; three are paid, unless nothing is. */
  const aPlace = async (paid = true) => {
    const event = await running.town.anEvent({ priceCents: 500 });
    const household = await running.town.aHousehold();
    const [line] = (await press(running.app, anOrder(household, event.id))).results;
    const id = line?.registrationId ?? '';
    if (paid) {
      await running.app.get(MarkRegistration).paid(id, true, staff);
      await running.database.rows('update registration set paid_cents = 300 where id = ?', [id]);
    }
    return { id, householdId: household.id };
  };
  const aTask = async (place: { id: string; householdId: string }, kind: string) => {
    const row = await running.database.row<{ id: string }>(
      `insert into task (kind, household_id, registration_id, created_at) values (?, ?, ?, now())
       returning id`,
      [kind, place.householdId, place.id],
    );
    return row?.id ?? '';
  };
  const finish = (taskId: string) => running.app.get(FinishTask).finish(taskId, 'done', staff);
  const outcomesOf = async (id: string) => {
    const tasks = await running.database.rows<{ outcome: string | null }>(
      'select outcome from task where registration_id = ? order by created_at, id',
      [id],
    );
    return tasks.map(({ outcome }) => outcome);
  };
  const paidFor = async (id: string) => {
    const row = await running.database.row<{ paid_cents: number | null }>(
      'select paid_cents from registration where id = ?',
      [id],
    );
    return row?.paid_cents;
  };

  it('ends alone: other tasks stay open, and what was settled stays settled', async () => {
    const place = await aPlace();
    await finish(await aTask(place, 'fee-difference'));
    await aTask(place, 'phone-news');
    await aTask(place, 'fee-difference');
    await running.database.transact((em) =>
      closeFeeDifference(em, [place.id], 'unpaid', new Date('2027-06-02T10:00:00Z')),
    );
    expect(await outcomesOf(place.id)).toEqual(['done', null, 'unpaid']);
  });

  it('is settled by its own task and by no other', async () => {
    const place = await aPlace();
    await finish(await aTask(place, 'phone-news'));
    expect(await paidFor(place.id)).toBe(300);
    await finish(await aTask(place, 'fee-difference'));
    expect(await paidFor(place.id)).toBe(500);
  });

  it('of a place nobody has paid for settles nothing', async () => {
    const place = await aPlace(false);
    await finish(await aTask(place, 'fee-difference'));
    expect(await paidFor(place.id)).toBeNull();
  });
});
