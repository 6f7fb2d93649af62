import { routes, type HouseholdView } from '@dabei/contracts';
import { aFamily, cookieOf, type Family } from '../testing/a-family';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';

describe('a second guardian', () => {
  let town: RunningHouseholds;

  beforeAll(async () => {
    town = await startHouseholds();
  });
  afterAll(() => town.stop());

  const invite = async (family: Family, email: string, childIds = family.childIds) =>
    town.call('POST', routes.meSecondGuardian, await cookieOf(town.app, family), {
      email,
      childIds,
      firstName: 'Oskar',
      lastName: 'Zweit',
    });
  const mailsTo = (email: string) =>
    town.database.rows<{ household_id: string; state: string }>(
      "select household_id, state from mail where purpose = 'second-guardian' and to_address = ?",
      [email],
    );
  const guardianOf = async (email: string): Promise<Family> => {
    const row = await town.database.row<{ id: string; household_id: string }>(
      'select id, household_id from guardian where email = ?',
      [email],
    );
    return { id: row?.household_id ?? '', guardianId: row?.id ?? '', email, childIds: [] };
  };

  it('gets a household of its own that knows the child and nothing else of the first', async () => {
    const first = await aFamily(town.database, {
      firstName: 'MARKER-GUARDIAN',
      phone: '02855 4711',
      street: 'MARKER-STREET 1',
      children: [{ firstName: 'Mia' }, { firstName: 'MARKER-SIBLING' }],
    });
    const [mia = ''] = first.childIds;
    const event = await town.season.anEvent({ title: 'MARKER-EVENT' });
    const place = await town.season.aRegistration({
      householdId: first.id,
      childId: mia,
      eventId: event.id,
      state: 'confirmed',
    });
    await town.season.anAnswer(place, 'health', { text: 'MARKER-HEALTH' }, town.sealer);
    expect((await invite(first, 'Zweit@example.org', [mia])).status).toBe(204);
    expect(await mailsTo('zweit@example.org')).toMatchObject([{ state: 'due' }]);

    const second = await guardianOf('zweit@example.org');
    expect(second.id).not.toBe(first.id);
    const cookie = await cookieOf(town.app, second);
    const view = await town.call<HouseholdView>('GET', routes.me, cookie);
    expect(view.body).toMatchObject({
      guardians: [{ firstName: 'Oskar', lastName: 'Zweit' }],
      children: [{ id: mia, firstName: 'Mia', birthDate: '2018-03-01' }],
      registrations: [],
    });
    const all = await town.call('GET', routes.meExport, cookie);
    expect(JSON.stringify([view.body, all.body])).not.toMatch(/MARKER|4711/);
    expect(JSON.stringify(all.body)).not.toContain(place);
    const firstView = await town.call('GET', routes.me, await cookieOf(town.app, first));
    expect(JSON.stringify(firstView.body)).not.toMatch(/Zweit|Oskar/i);
  });

  it('is found by the address, told once, and may not pass the child on', async () => {
    const first = await aFamily(town.database);
    const second = await aFamily(town.database, { children: [] });
    const email = second.email ?? '';
    await Promise.all([invite(first, email), invite(first, email.toUpperCase())]);
    expect(await mailsTo(email)).toMatchObject([{ household_id: second.id }]);
    expect(await invite(second, 'third@example.org', first.childIds)).toMatchObject({
      status: 404,
    });
  });

  it('answers a guessed address, a foreign child and a protected family as it must', async () => {
    const first = await aFamily(town.database);
    const stranger = await aFamily(town.database);
    expect(await invite(first, 'x@example.org', stranger.childIds)).toMatchObject({ status: 404 });
    expect(await invite(first, first.email ?? '')).toMatchObject({
      status: 409,
      body: { reason: 'own-address' },
    });
    const hidden = await aFamily(town.database, { protected: true });
    expect(await invite(hidden, 'y@example.org')).toMatchObject({
      status: 409,
      body: { reason: 'protected' },
    });
    // nobody learns that the other family is protected, and it is left alone
    expect((await invite(first, hidden.email ?? '')).status).toBe(204);
    expect(await mailsTo(hidden.email ?? '')).toEqual([]);
    expect(
      await town.database.rows('select 1 from child_link where household_id = ?', [hidden.id]),
    ).toEqual([]);
  });

  it('reads the same in the download whatever came of it', async () => {
    const first = await aFamily(town.database, {
      children: [{ firstName: 'Mia' }, { firstName: 'Ben' }],
    });
    const hidden = await aFamily(town.database, { protected: true });
    const open = await aFamily(town.database);
    const changes = async (family: Family) => {
      const cookie = await cookieOf(town.app, family);
      const { body } = await town.call<{ changes: { action: string; details: object }[] }>(
        'GET',
        routes.meExport,
        cookie,
      );
      return body.changes
        .map(({ action, details }) => ({ action, details }))
        .filter(({ action }) => action !== 'data-exported');
    };
    await invite(first, hidden.email ?? '');
    await invite(first, open.email ?? '');
    const asked = { action: 'second-guardian-added', details: { children: 2 } };
    expect(await changes(first)).toEqual([asked, asked]);
    expect(await changes(hidden)).toEqual([
      { action: 'second-guardian-refused', details: { children: 0 } },
    ]);
    expect(await changes(open)).toEqual([
      { action: 'became-second-guardian', details: { children: 2 } },
    ]);
  });
});
