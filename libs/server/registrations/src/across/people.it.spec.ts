import { peopleQuery, type PeoplePage } from '@dabei/contracts';
import { searchKey } from '@dabei/domain';
import { anOrder, aStrangersOrder, press } from '../testing/press';
import { Scene } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { PeopleQueries } from './people-queries';

describe('participants across events', () => {
  let running: RunningRegistrations;
  let scene: Scene;

  beforeAll(async () => {
    running = await startRegistrations();
    scene = new Scene(running);
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  const page = (query: Record<string, string>): Promise<PeoplePage> =>
    running.app.get(PeopleQueries).page(peopleQuery.parse(query));
  const everyPage = async (query: Record<string, string>): Promise<string[]> => {
    const seen: string[] = [];
    for (let nach: string | undefined; ;) {
      const one = await page({ ...query, ...(nach === undefined ? {} : { nach }) });
      seen.push(...one.people.map(({ registrationId }) => registrationId));
      nach = one.people.at(-1)?.registrationId;
      if (!one.after || nach === undefined) return seen;
    }
  };
  const named = async (first: string, last: string) => {
    const household = await running.town.aHousehold();
    await running.database.rows(
      'update child set first_name = ?, last_name = ?, search_key = ? where household_id = ?',
      [first, last, searchKey(`${first} ${last}`), household.id],
    );
    return household;
  };

  it('finds those of the chosen events and states only', async () => {
    const { event, placedId, line } = await scene.aFullEvent(2);
    const other = await scene.aFullEvent(0);
    const both = `${event.id},${other.event.id}`;
    const waiting = await page({ event: both, stand: 'waiting' });
    expect(waiting.people.map(({ registrationId }) => registrationId).sort()).toEqual(
      line.map(({ registrationId }) => registrationId).sort(),
    );
    expect(waiting.found).toBe(2);
    expect((await page({ event: both, stand: 'placed,waiting' })).found).toBe(4);
    await scene.cancel(placedId);
    await scene.serve(event.id);
    const offered = await page({ event: event.id, stand: 'offered' });
    expect(offered.people[0]?.registrationId).toBe(line[0]?.registrationId);
    expect(offered.people[0]?.offerExpiresAt).not.toBeNull();
  });

  it('finds who has not typed the code, who has no e-mail, and who was entered by the office', async () => {
    const { town, app } = running;
    const event = await town.anEvent({ capacity: 9 });
    const at = { event: event.id };
    await press(app, aStrangersOrder('fremd@example.org', event.id));
    const byPhone = await town.aHousehold({ contactBy: 'phone' });
    await press(app, anOrder(byPhone, event.id, { channel: 'office' }));
    await press(app, anOrder(await town.aHousehold(), event.id));
    const held = await page({ ...at, stand: 'unconfirmed' });
    expect(held.people.map(({ state }) => state)).toEqual(['held']);
    const without = await page({ ...at, ohneMail: '1' });
    expect(without.people.map(({ householdId }) => householdId)).toEqual([byPhone.id]);
    const entered = await page({ ...at, eingetragen: 'office' });
    expect(entered.people.map(({ householdId }) => householdId)).toEqual([byPhone.id]);
  });

  it('finds open tasks, the organiser and the days', async () => {
    const { town, app, database } = running;
    const event = await town.anEvent({
      startsAt: '2027-07-22T22:30:00Z',
      endsAt: '2027-07-23T01:00:00Z',
    });
    const [placed] = (await press(app, anOrder(await town.aHousehold(), event.id))).results;
    const at = { event: event.id };
    expect((await page({ ...at, offen: '1' })).found).toBe(0);
    await database.rows(
      "insert into task (kind, registration_id, created_at) values ('swim-check', ?, now())",
      [placed?.registrationId],
    );
    expect((await page({ ...at, offen: '1' })).found).toBe(1);
    const organisation = await database.row<{ organisation_id: string }>(
      'select organisation_id from event where id = ?',
      [event.id],
    );
    expect((await page({ organiser: organisation?.organisation_id ?? '' })).found).toBe(1);
    // half past midnight in the town
    expect((await page({ ...at, von: '2027-07-23', bis: '2027-07-23' })).found).toBe(1);
    expect((await page({ ...at, bis: '2027-07-22' })).found).toBe(0);
  });

  it('finds a child or a guardian however the name is written', async () => {
    const { town, app } = running;
    const event = await town.anEvent();
    await press(app, anOrder(await named('Elif', 'Öztürk'), event.id));
    await press(app, anOrder(await named('Jan', 'Weiß'), event.id));
    const at = { event: event.id };
    for (const q of ['Oeztuerk', 'öztürk elif', 'ELIF', 'elif ada']) {
      expect((await page({ ...at, q })).people.map(({ firstName }) => firstName)).toEqual(['Elif']);
    }
    expect((await page({ ...at, q: 'Muster' })).found).toBe(2);
    expect((await page({ ...at, q: "x' or true --" })).found).toBe(0);
  });

  it.each(['pressed', 'event', 'name'])(
    'pages by %s show everybody once, also when somebody comes in between, and lead back',
    async (sort) => {
      const { town, app } = running;
      const event = await town.anEvent({ capacity: 200 });
      for (let i = 0; i < 4; i += 1)
        await press(app, anOrder(await town.aHousehold({ children: 30 }), event.id));
      const query = { event: event.id, sort, order: 'up' };
      const first = await page(query);
      expect(first).toMatchObject({ found: 120, before: false, after: true });
      const last = first.people.at(-1)?.registrationId ?? '';
      await running.at('2027-06-01T10:05:00Z');
      await press(app, anOrder(await town.aHousehold({ children: 3 }), event.id));
      const second = await page({ ...query, nach: last });
      const back = await page({ ...query, vor: second.people[0]?.registrationId ?? '' });
      expect(back.people.at(-1)?.registrationId).toBe(last);
      const all = await everyPage(query);
      expect(new Set(all).size).toBe(all.length);
      expect(all).toHaveLength(123);
      expect(
        (await running.app.get(PeopleQueries).everybody(peopleQuery.parse(query))).ids,
      ).toEqual(all);
      const { people } = await running.app.get(PeopleQueries).everyRow(peopleQuery.parse(query));
      expect(people.map(({ registrationId }) => registrationId)).toEqual(all);
    },
  );
});
