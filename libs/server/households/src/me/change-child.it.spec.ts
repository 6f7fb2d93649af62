import { route, routes } from '@dabei/contracts';
import { aFamily, cookieOf, type Family } from '../testing/a-family';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';

const child = { firstName: 'Mia', lastName: 'Muster', birthDate: '2018-03-01' };

describe('correcting a child', () => {
  let town: RunningHouseholds;

  beforeAll(async () => {
    town = await startHouseholds();
    await town.at('2027-06-10T08:00:00Z');
  });
  afterAll(() => town.stop());

  const change = async (family: Family, more: Partial<typeof child>) =>
    town.call(
      'PUT',
      route(routes.meChild, { id: family.childIds[0] ?? '' }),
      await cookieOf(town.app, family),
      { ...child, ...more },
    );
  const aPlace = async (family: Family, household = family, startsAt = '2027-07-20T08:00:00Z') => {
    const event = await town.season.anEvent({ startsAt });
    await town.database.rows('update event set age_min = 8, age_max = 12 where id = ?', [event.id]);
    await town.season.aRegistration({
      householdId: household.id,
      childId: family.childIds[0] ?? '',
      eventId: event.id,
      state: 'confirmed',
    });
    return event.id;
  };
  const refused = (reason: string, eventId?: string) => ({
    status: 409,
    body: {
      reason,
      ...(eventId === undefined ? {} : { issues: [{ path: `events.${eventId}`, code: reason }] }),
    },
  });

  it('does not get round the age of a place it has', async () => {
    const family = await aFamily(town.database);
    const eventId = await aPlace(family);
    expect(await change(family, { birthDate: '2020-03-01' })).toMatchObject(
      refused('too-young', eventId),
    );
    expect(await change(family, { birthDate: '2010-03-01' })).toMatchObject(
      refused('too-old', eventId),
    );
    expect((await change(family, { birthDate: '2018-04-01' })).status).toBe(204);
  });

  it('is free once the event is over', async () => {
    const family = await aFamily(town.database);
    await aPlace(family, family, '2027-06-01T08:00:00Z');
    expect((await change(family, { firstName: 'Ben', birthDate: '2020-03-01' })).status).toBe(204);
  });

  it('keeps a child the office let in although it is too young', async () => {
    const family = await aFamily(town.database, {
      children: [{ firstName: 'Mia', birthDate: '2020-03-01' }],
    });
    await aPlace(family);
    expect((await change(family, { birthDate: '2020-02-01' })).status).toBe(204);
  });

  it('does not hand a place to another child', async () => {
    const family = await aFamily(town.database);
    await aPlace(family);
    const other = { firstName: 'Ben', birthDate: '2018-04-01' };
    expect(await change(family, other)).toMatchObject(refused('ask-the-office'));
    expect((await change(family, { firstName: 'Ben' })).status).toBe(204);
  });

  it('does not tell where the child goes with its other family', async () => {
    const [family, second] = [await aFamily(town.database), await aFamily(town.database)];
    const eventId = await aPlace(family, second);
    const answer = await change(family, { birthDate: '2020-03-01' });
    expect(answer).toMatchObject(refused('ask-the-office'));
    expect(JSON.stringify(answer.body)).not.toContain(eventId);
  });

  it('does not become its own twin, not even when both are changed at once', async () => {
    const family = await aFamily(town.database, {
      children: [{ firstName: 'Mia' }, { firstName: 'Ben' }],
    });
    expect(await change(family, { firstName: 'BEN' })).toMatchObject(refused('already-there'));
    const turned: Family = { ...family, childIds: [...family.childIds].reverse() };
    const answers = await Promise.all([
      change(family, { firstName: 'Ida' }),
      change(turned, { firstName: 'Ida' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});
