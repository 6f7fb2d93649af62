import { route, deskRoutes, routes, type HouseholdHit, type SignedIn } from '@dabei/contracts';
import { Accounts, createStaffAccount } from '@dabei/server/platform';
import { aFamily, cookieOf } from '../testing/a-family';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';

describe('households at the desk', () => {
  let town: RunningHouseholds;
  let desk = '';

  const signIn = async (email: string, bundles: string[]) => {
    const password = 'ein langes Passwort';
    await createStaffAccount(town.databaseUrl, { email, password, name: 'Kim', bundles });
    const { headers } = await town.app
      .get(Accounts)
      .staff.api.signInEmail({ body: { email, password }, returnHeaders: true });
    return headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  };
  const find = async (q: string, cookie = desk) =>
    town.call<HouseholdHit[]>(
      'GET',
      `${deskRoutes.deskHouseholds}?q=${encodeURIComponent(q)}`,
      cookie,
    );
  const names = async (q: string) => (await find(q)).body.map(({ guardian }) => guardian);

  beforeAll(async () => {
    town = await startHouseholds();
    desk = await signIn('kim@town.example', ['office']);
    await aFamily(town.database, {
      firstName: 'Ayşe',
      lastName: 'Öztürk',
      email: 'ayse@example.org',
      phone: '+4928551234567',
      children: [{ firstName: 'Elif' }],
    });
    await aFamily(town.database, {
      firstName: 'Jan',
      lastName: 'Groß',
      email: 'jan_1@example.org',
      phone: '02855 / 99 88 77',
      children: [{ firstName: 'Mia', lastName: 'Berger' }],
    });
    await aFamily(town.database, { firstName: 'Nie', lastName: 'Bestätigt', state: 'provisional' });
  });
  afterAll(() => town.stop());

  it('finds a family by name, child, phone and address as people type them', async () => {
    expect(await names('oeztuerk')).toEqual(['Ayşe Öztürk']);
    expect(await names('Özturk')).toEqual(['Ayşe Öztürk']);
    expect(await names('Elif Öztürk')).toEqual(['Ayşe Öztürk']);
    expect(await names('mia gross')).toEqual(['Jan Groß']);
    expect(await names('02855 1234567')).toEqual(['Ayşe Öztürk']);
    expect(await names('+49 2855 998877')).toEqual(['Jan Groß']);
    expect(await names('JAN_1@example')).toEqual(['Jan Groß']);
    expect(await names('jan%1@')).toEqual([]);
    expect(await names('Bestätigt')).toEqual([]);
    expect(await names('x')).toEqual([]);
  });

  it('shows what is needed to pick the right one', async () => {
    const { body } = await find('Berger');
    expect(body).toMatchObject([
      {
        guardian: 'Jan Groß',
        email: 'jan_1@example.org',
        children: [{ firstName: 'Mia', lastName: 'Berger', birthDate: '2018-03-01' }],
      },
    ]);
  });

  it('is closed to families and to who only watches the jobs', async () => {
    const family = await aFamily(town.database);
    expect((await find('Elif', await cookieOf(town.app, family))).status).toBe(401);
    expect((await find('Elif', await signIn('op@town.example', ['operator']))).status).toBe(403);
  });

  it('gives a code that signs in; a new one replaces it', async () => {
    const family = await aFamily(town.database, { email: null });
    const give = () =>
      town.call<{ accessCode: string }>(
        'POST',
        route(deskRoutes.deskAccessCode, { id: family.id }),
        desk,
      );
    const use = (accessCode: string) =>
      town.call<SignedIn>('POST', routes.useAccessCode, undefined, { accessCode });
    const { accessCode } = (await give()).body;
    expect(accessCode).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect((await use(accessCode)).body.family).toMatchObject({ householdId: family.id });
    const second = (await give()).body.accessCode;
    expect((await use(accessCode)).status).toBe(422);
    expect((await use(second)).status).toBe(200);
    const unknown = route(deskRoutes.deskAccessCode, { id: family.guardianId });
    expect((await town.call('POST', unknown, desk)).status).toBe(404);
  });
});
