import { anOrder, press } from '../testing/press';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { asConflict } from './as-conflict';

describe('what the database refuses', () => {
  let running: RunningRegistrations;

  beforeAll(async () => {
    running = await startRegistrations();
    await running.at('2027-06-01T10:00:00Z');
  });
  afterAll(() => running.stop());

  /** A child with a place at an event of two. */
  const aPlace = async () => {
    const event = await running.town.anEvent({ capacity: 2 });
    const household = await running.town.aHousehold({ children: 3 });
    const order = { ...household, childIds: household.childIds.slice(0, 1) };
    const { results } = await press(running.app, anOrder(order, event.id));
    return { id: results[0]?.registrationId ?? '', event, childIds: household.childIds };
  };
  const again = (id: string, childId: string | undefined, event: { id: string; quotaId: string }) =>
    running.database.rows(
      `insert into registration (basket_id, household_id, child_id, event_id, quota_id, state,
         first_pressed_at, changed_at)
       select basket_id, household_id, ?, ?, ?, 'confirmed', now(), now() from registration where id = ?`,
      [childId, event.id, event.quotaId, id],
    );
  const reasonOf = async (act: Promise<unknown>): Promise<unknown> => {
    try {
      await act.catch(asConflict);
      return 'done';
    } catch (error) {
      return (error as { details?: { reason?: string } }).details?.reason ?? 'unknown';
    }
  };

  it('twice at one event is told', async () => {
    const { id, event, childIds } = await aPlace();
    expect(await reasonOf(again(id, childIds[0], event))).toBe('already-registered');
  });

  it('two places at one time are told', async () => {
    const { id, childIds } = await aPlace();
    const meanwhile = await running.town.anEvent();
    expect(await reasonOf(again(id, childIds[0], meanwhile))).toBe('overlap');
  });

  it('a place too many is told', async () => {
    const { id, event, childIds } = await aPlace();
    expect(await reasonOf(again(id, childIds[1], event))).toBe('done');
    expect(await reasonOf(again(id, childIds[2], event))).toBe('full');
  });

  it('a child that is in the family already is told', async () => {
    const { childIds } = await aPlace();
    const twin = running.database.rows(
      `update child set search_key = o.search_key, birth_date = o.birth_date
       from child o where o.id = ? and child.id = ?`,
      [childIds[0], childIds[1]],
    );
    expect(await reasonOf(twin)).toBe('already-there');
  });

  it('of anything else nothing is made up', async () => {
    expect(await reasonOf(running.database.rows('select 1 / 0'))).toBe('unknown');
  });
});
