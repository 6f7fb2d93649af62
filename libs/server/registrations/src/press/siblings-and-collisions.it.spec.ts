import { anOrder, press } from '../testing/press';
import { Scene } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';

describe('siblings, the bus and two places at once', () => {
  let running: RunningRegistrations;
  let scene: Scene;

  beforeAll(async () => {
    running = await startRegistrations();
    scene = new Scene(running);
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  it('siblings only together: both or none, and both are offered together', async () => {
    const event = await running.town.anEvent({ capacity: 3 });
    const two = await running.town.aHousehold({ children: 2 });
    const taken = await press(running.app, anOrder(two, event.id, { together: 'only' }));
    expect(taken.results.map(({ outcome }) => outcome)).toEqual(['confirmed', 'confirmed']);
    const others = await running.town.aHousehold({ children: 2 });
    const waiting = await press(running.app, anOrder(others, event.id, { together: 'only' }));
    expect(waiting.results.map(({ outcome, ahead }) => ({ outcome, ahead }))).toEqual([
      { outcome: 'waiting', ahead: 0 },
      { outcome: 'waiting', ahead: 0 },
    ]);
    expect(await scene.serve(event.id)).toBe(0);
    await scene.cancel(taken.results[0]?.registrationId ?? '');
    expect(await scene.serve(event.id)).toBe(1);
    const offers = await scene.openOffers(event.id);
    expect(offers).toHaveLength(2);
    await scene.accept(offers[0]?.id ?? '');
    expect((await scene.statesOf(event.id)).filter((state) => state === 'confirmed')).toHaveLength(
      3,
    );
  });

  it('the bus is shared: its last seat goes to one of two events', async () => {
    const campaignId = await running.town.aCampaign();
    const bus = await running.town.aQuota(campaignId, 1, 'shared');
    const zoo = await running.town.anEvent({ campaignId });
    const park = await running.town.anEvent({
      campaignId,
      startsAt: '2027-07-21T08:00:00Z',
      endsAt: '2027-07-21T12:00:00Z',
    });
    for (const { id } of [zoo, park]) {
      await running.database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
        id,
        bus,
      ]);
    }
    const answers = await Promise.all(
      [zoo, park].map(async ({ id }) =>
        press(running.app, anOrder(await running.town.aHousehold(), id)),
      ),
    );
    expect(answers.flatMap(({ results }) => results.map(({ outcome }) => outcome)).sort()).toEqual([
      'confirmed',
      'waiting',
    ]);
  });

  it('a child cannot be in two places: two buttons at once give one place', async () => {
    const a = await running.town.anEvent();
    const b = await running.town.anEvent({
      campaignId: a.campaignId,
      startsAt: '2027-07-20T11:00:00Z',
      endsAt: '2027-07-20T14:00:00Z',
    });
    const household = await running.town.aHousehold();
    const answers = await Promise.all(
      [a, b].map(({ id }) => press(running.app, anOrder(household, id))),
    );
    expect(answers.map(({ results }) => results[0]?.outcome).sort()).toEqual([
      'confirmed',
      'refused',
    ]);
    const refused = answers
      .flatMap(({ results }) => results)
      .find(({ outcome }) => outcome === 'refused');
    expect(refused?.refusals[0]?.reason).toBe('overlap');
  });

  it('the database itself keeps a child out of two places', async () => {
    const a = await running.town.anEvent();
    const b = await running.town.anEvent({ campaignId: a.campaignId });
    const household = await running.town.aHousehold();
    await press(running.app, anOrder(household, a.id));
    const order = anOrder(household, b.id);
    const waved = {
      eventId: b.id,
      childKey: household.childIds[0] ?? '',
      because: 'Geschwister holen ab',
    };
    const result = await press(running.app, {
      ...order,
      channel: 'office',
      overrides: [{ ...waved, reasons: ['overlap'] }],
    });
    expect(result.results[0]?.outcome).toBe('confirmed');
    await expect(
      running.database.rows(
        'update registration set overlap_overridden = false where event_id = ?',
        [b.id],
      ),
    ).rejects.toThrow();
  });
});
