import { householdView, route, routes, type FeedLink, type HouseholdView } from '@dabei/contracts';
import { secretHash } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { aFamily, cookieOf } from '../testing/a-family';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';

describe('a family at itself', () => {
  let town: RunningHouseholds;

  beforeAll(async () => {
    town = await startHouseholds();
    await town.at('2027-06-10T08:00:00Z');
  });
  afterAll(() => town.stop());

  const me = async (cookie: string): Promise<HouseholdView> => {
    const { status, body } = await town.call('GET', routes.me, cookie);
    expect(status).toBe(200);
    return householdView.parse(body);
  };

  it('says where each child stands', async () => {
    const family = await aFamily(town.database, {
      children: [{ firstName: 'Mia' }, { firstName: 'Ben', birthDate: '2020-02-02' }],
    });
    const [mia = '', ben = ''] = family.childIds;
    const others = await aFamily(town.database, {
      children: [{ firstName: 'A' }, { firstName: 'B' }, { firstName: 'C' }, { firstName: 'D' }],
    });
    const climbing = await town.season.anEvent({ minimumPlaces: 4 });
    const [first = '', second = '', third = '', last = ''] = others.childIds;
    const wait = (householdId: string, childId: string, rank: number, groupId?: string) =>
      town.season.aRegistration({
        householdId,
        childId,
        eventId: climbing.id,
        state: 'waiting',
        rank,
        ...(groupId === undefined ? {} : { groupId }),
      });
    await wait(others.id, first, 1);
    await wait(others.id, second, 2);
    const groupId = uuidv7();
    const miaWaits = await wait(family.id, mia, 3, groupId);
    await wait(family.id, ben, 4, groupId);
    await wait(others.id, third, 5);
    await town.season.aRegistration({
      householdId: others.id,
      childId: last,
      eventId: climbing.id,
      state: 'confirmed',
    });
    await town.database.rows(
      `insert into place_offer (id, registration_id, event_id, quota_id, seats, bundle_id, state,
         channel, offered_at, expires_at, token_hash)
       select ?, ?, ?, ?, 1, ?, s.state, 'mail', s.at::timestamptz, '2027-06-11T10:00:00Z', s.hash
       from (values ('expired', '2027-06-08', 'a'), ('open', '2027-06-09', 'b')) s(state, at, hash)
       where s.state = 'open'`,
      [uuidv7(), miaWaits, climbing.id, climbing.quotaId, uuidv7()],
    );

    const view = await me(await cookieOf(town.app, family));
    expect(view.children.map(({ firstName }) => firstName)).toEqual(['Mia', 'Ben']);
    expect(view.guardians).toMatchObject([{ email: family.email, phone: '02855 80123' }]);
    expect(view.registrations).toHaveLength(2);
    const [ofMia, ofBen] = view.registrations;
    expect([ofMia?.ahead, ofBen?.ahead]).toEqual([2, 2]);
    expect(ofMia).toMatchObject({
      childFirstName: 'Mia',
      state: 'waiting',
      offer: { state: 'open', seats: 1, expiresAt: '2027-06-11T10:00:00+00:00' },
      mayCancel: true,
      mayChangeAnswers: true,
      event: { missingForMinimum: 3, cancelled: false },
    });
    expect(ofBen?.offer).toBeNull();
  });

  it('knows until when a code is wanted and what is over', async () => {
    const family = await aFamily(town.database);
    const [childId = ''] = family.childIds;
    const start = (startsAt: string, state: 'held' | 'confirmed', confirmBy?: string) =>
      town.season.anEvent({ startsAt }).then(({ id }) =>
        town.season.aRegistration({
          householdId: family.id,
          childId,
          eventId: id,
          state,
          ...(confirmBy === undefined ? {} : { confirmBy }),
        }),
      );
    await start('2027-06-01T08:00:00Z', 'confirmed');
    await start('2027-07-20T08:00:00Z', 'held', '2027-06-10T09:00:00Z');
    const { registrations } = await me(await cookieOf(town.app, family));
    expect(registrations).toMatchObject([
      { state: 'confirmed', confirmBy: null, ahead: null, mayCancel: false },
      { state: 'held', confirmBy: '2027-06-10T09:00:00+00:00', mayCancel: true },
    ]);
  });

  it('changes its own data and nothing of others', async () => {
    const family = await aFamily(town.database);
    const stranger = await aFamily(town.database);
    const cookie = await cookieOf(town.app, family);
    const guardian = {
      firstName: 'Ayşe',
      lastName: 'Öztürk',
      phone: '0281 - 2070',
      resident: false,
      language: 'en',
    };
    expect((await town.call('PUT', routes.meGuardian, cookie, guardian)).status).toBe(204);
    const change = (id = '', birthDate = '2017-05-05') =>
      town.call('PUT', route(routes.meChild, { id }), cookie, {
        firstName: 'Mila',
        lastName: 'Öztürk',
        birthDate,
      });
    expect((await change(family.childIds[0])).status).toBe(204);
    expect(await change(stranger.childIds[0])).toMatchObject({ status: 404 });
    expect(await change('not-an-id')).toMatchObject({ status: 422 });
    expect(await change(family.childIds[0], '2028-01-01')).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'birthDate', code: 'in-future' }] },
    });
    expect(await me(cookie)).toMatchObject({
      resident: false,
      language: 'en',
      guardians: [{ firstName: 'Ayşe', lastName: 'Öztürk', phone: '+492812070' }],
      children: [{ firstName: 'Mila', birthDate: '2017-05-05' }],
    });
    expect(await me(await cookieOf(town.app, stranger))).toMatchObject({
      guardians: [{ firstName: 'Ada' }],
      children: [{ firstName: 'Mia' }],
    });
  });

  it('keeps its calendar link until it asks for a new one', async () => {
    const family = await aFamily(town.database);
    const cookie = await cookieOf(town.app, family);
    const [{ body: first }, { body: again }] = await Promise.all([
      town.call<FeedLink>('GET', routes.meFeed, cookie),
      town.call<FeedLink>('GET', routes.meFeed, cookie),
    ]);
    expect(again).toEqual(first);
    expect(first.webcalUrl).toBe(first.url.replace('http:', 'webcal:'));
    const { body: renewed } = await town.call<FeedLink>('POST', routes.meFeed, cookie);
    expect(renewed.url).not.toBe(first.url);
    const secret = /household\/(\w+)\.ics$/.exec(renewed.url)?.[1] ?? '';
    expect(
      await town.database.row('select feed_secret_hash as hash from household where id = ?', [
        family.id,
      ]),
    ).toEqual({ hash: secretHash(secret) });
  });

  it('opens nothing without a session', async () => {
    for (const address of [routes.me, routes.meExport, routes.meFeed]) {
      expect((await town.call('GET', address)).status).toBe(401);
    }
  });
});
